import { readFileSync } from 'node:fs'
import { type Certificate, parseCertificate } from '../../src/protocol/x509/certificate.ts'
import { parseCrl } from '../../src/protocol/x509/crl.ts'
import { matchIdentity } from '../../src/protocol/x509/identity.ts'
import { judgeCrl } from '../../src/protocol/x509/judge-crl.ts'
import { judgePath, type PathJudgement } from '../../src/protocol/x509/path.ts'

/** One case of the public suite C2SP/x509-limbo, as far as it is used. */
export interface LimboCase {
  readonly id: string
  readonly features: readonly string[]
  readonly validation_kind: 'SERVER' | 'CLIENT'
  readonly trusted_certs: readonly string[]
  readonly untrusted_intermediates: readonly string[]
  readonly peer_certificate: string
  readonly validation_time: string | null
  readonly expected_result: 'SUCCESS' | 'FAILURE'
  readonly expected_peer_name: { readonly kind: string; readonly value: string } | null
  readonly max_chain_depth: number | null
  readonly crls: readonly string[]
}

export interface LimboOutcome {
  /** null: the leaf could not be read. */
  readonly path: PathJudgement | null
  readonly nameMatches: boolean
  /** The lists that the case brings do not tell against any certificate of the path; null where it brings none. */
  readonly listsAgree: boolean | null
  readonly conformant: boolean
}

export function limboCases(): readonly LimboCase[] {
  const suite: { testcases: LimboCase[] } = JSON.parse(textOf('x509-limbo.json'))
  return suite.testcases.filter(({ validation_kind: kind }) => kind === 'SERVER')
}

/** A list that stands beside the suite: a remark for each case it names. */
export function remarks(name: string): Readonly<Record<string, string>> {
  return JSON.parse(textOf(name))
}

function textOf(name: string): string {
  return readFileSync(new URL(`x509-limbo/${name}`, import.meta.url), 'utf8')
}

/** The moment of judging where a case has none; all such certificates are valid for centuries. */
export function timeOf({ validation_time: time }: LimboCase): string {
  return time ?? '2026-11-23T00:00:00Z'
}

export function judgeCase(one: LimboCase): LimboOutcome {
  const [leaf] = read(one.peer_certificate)
  if (leaf === undefined) return { path: null, nameMatches: false, listsAgree: null, conformant: false }
  const path = judgePath({
    chain: [leaf, ...one.untrusted_intermediates.flatMap(read)],
    anchors: one.trusted_certs.flatMap(read),
    at: timeOf(one),
    ...(one.max_chain_depth === null ? {} : { maxIntermediates: one.max_chain_depth }),
  })
  const nameMatches = matchesName(one, leaf)
  const listsAgree = one.crls.length === 0 ? null : agreesWithLists(one, path)
  const conformant = path.conformant && nameMatches && listsAgree !== false
  return { path, nameMatches, listsAgree, conformant }
}

/** Some list vouches for each certificate below the anchor, and none names it. */
function agreesWithLists(one: LimboCase, { path }: PathJudgement): boolean {
  const lists = one.crls.flatMap((pem) => {
    const crl = parseCrl(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'))
    return crl.ok ? [crl.value] : []
  })
  return (path ?? []).slice(0, -1).every((certificate, i) => {
    const issuer = path?.[i + 1] ?? certificate
    const said = lists.map((crl) => judgeCrl({ certificate, issuer, crl, now: timeOf(one) }))
    const has = (status: string) => said.some((judgement) => judgement.status === status)
    return has('good') && !has('revoked')
  })
}

function matchesName({ expected_peer_name: name }: LimboCase, leaf: Certificate): boolean {
  if (name === null) return true
  const kind = name.kind === 'DNS' ? 'dns' : 'ip'
  return matchIdentity({ kind, value: name.value }, leaf).matched !== null
}

function read(pem: string): readonly Certificate[] {
  const result = parseCertificate(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'))
  return result.ok ? [result.value] : []
}
