import type { RevocationCheck, RevocationFact, RevocationResult } from '../model/revocation.ts'
import { type Certificate, parseCertificate } from '../protocol/x509/certificate.ts'
import { judgeCrls } from '../protocol/x509/crl-file.ts'
import { judgeOcsp } from '../protocol/x509/judge-ocsp.ts'
import { writeOcspRequest } from '../protocol/x509/ocsp-request.ts'
import { parseOcspResponse } from '../protocol/x509/ocsp.ts'
import { judgePath } from '../protocol/x509/path.ts'
import { FaultError } from '../world/fault-error.ts'
import { httpGet, httpPost, type HttpOutcome } from '../world/http/http-client.ts'
import type { World } from '../world/world.ts'
import { faultCode } from './fetch-fault-code.ts'

/**
 * Asks for each certificate below a trust anchor whether it was revoked: the stapled OCSP response, the
 * CRLs that it names (kept from before where there is one), then its OCSP responders, until one gives an
 * answer that can be believed. Each certificate once per run, beside the SMTP work and within bounds;
 * chains that end nowhere are not asked about, so that no stranger's made-up certificate sends us anywhere.
 */
export interface RevocationDesk {
  /** Begins with the chain of a handshake, DER in the order sent, and its stapled response. Resolves when all is known. */
  readonly ask: (chain: readonly Uint8Array[], stapled: string | null) => Promise<void>
  /** Ends what is still under way: it could not be found out in this time. */
  close(): Promise<void>
}

export interface RevocationOptions {
  readonly userAgent: string
  readonly timeoutMs: number
  readonly keep: (fact: RevocationFact) => void
}

export function createRevocationDesk(world: World, options: RevocationOptions): RevocationDesk {
  const asked = new Map<string, Promise<void>>()
  const controller = new AbortController()
  const desk = { world, ...options, signal: controller.signal }
  return {
    async ask(chain, stapled) {
      await Promise.all(
        signedPairs(chain, world).map((pair, i) => {
          const { sha256 } = pair.certificate
          const question = { ...pair, stapled: i === 0 ? stapled : null }
          const known =
            asked.get(sha256) ?? lookUp(question, desk).catch(() => fail(question, desk))
          asked.set(sha256, known)
          return known
        }),
      )
    },
    async close() {
      const seconds = options.timeoutMs / 1000
      controller.abort(new FaultError({ kind: 'timeout', bound: 'target', seconds }))
      await Promise.all(asked.values())
    },
  }
}

interface Desk extends RevocationOptions {
  readonly world: World
  readonly signal: AbortSignal
}

export interface SignedPair {
  readonly certificate: Certificate
  /** The one whose key signed it. */
  readonly issuer: Certificate
}

interface Question extends SignedPair {
  /** An OCSP response in base64, for the leaf. */
  readonly stapled: string | null
}

/** Each certificate below the trust anchor with its issuer, the leaf first; empty where no anchor is reached. */
export function signedPairs(
  chain: readonly Uint8Array[],
  { trust, clock }: Pick<World, 'trust' | 'clock'>,
): readonly SignedPair[] {
  const sent = chain.flatMap(read)
  const names = sent.flatMap(({ issuer, subject }) => [issuer.canonicalKey, subject.canonicalKey])
  const anchors = trust.anchorsFor(new Set(names)).flatMap(read)
  const path = judgePath({ chain: sent, anchors, at: clock.now() }).path ?? []
  return path.slice(0, -1).flatMap((certificate, i) => {
    const issuer = path[i + 1]
    return issuer === undefined ? [] : [{ certificate, issuer }]
  })
}

function read(der: Uint8Array): readonly Certificate[] {
  const certificate = parseCertificate(der)
  return certificate.ok ? [certificate.value] : []
}

async function lookUp(question: Question, desk: Desk): Promise<void> {
  const { certificate, issuer } = question
  const { crlDistributionPoints, authorityInfo } = certificate.extensions
  const until = desk.world.clock.elapsed() + desk.timeoutMs
  const sources: readonly ((desk: Desk) => Promise<RevocationCheck>)[] = [
    ...(question.stapled === null ? [] : [async (own: Desk) => stapledCheck(question, own)]),
    ...webUrls(crlDistributionPoints?.urls, 4).map(
      (url) => (own: Desk) => crlCheck(url, question, own),
    ),
    ...webUrls(authorityInfo?.ocsp, 2).map((url) => (own: Desk) => ocspCheck(url, question, own)),
  ]
  const checks: RevocationCheck[] = []
  for (const source of sources) {
    const left = until - desk.world.clock.elapsed()
    if (checks.length > 0 && left <= 0) break
    const check = await source({ ...desk, timeoutMs: Math.max(left, 1) })
    checks.push(check)
    if (check.result.status !== 'unknown') break
  }
  desk.keep({ certificate: certificate.sha256, issuer: issuer.sha256, checks })
}

/** A mistake of ours must not end the check of a server. */
function fail({ certificate, issuer }: Question, { world, keep }: Desk): void {
  const result = { status: 'unknown', why: 'bug' } as const
  const check = { source: 'crl', url: null, fetchedAt: world.clock.now(), result } as const
  keep({ certificate: certificate.sha256, issuer: issuer.sha256, checks: [check] })
}

function webUrls(urls: readonly string[] | undefined, limit: number): readonly string[] {
  return [...new Set(urls)].filter((url) => /^https?:/i.test(url)).slice(0, limit)
}

function stapledCheck(question: Question, { world }: Desk): RevocationCheck {
  const now = world.clock.now()
  const result = judgeOcspBytes(Buffer.from(question.stapled ?? '', 'base64'), question, now)
  return { source: 'stapled', url: null, fetchedAt: now, result }
}

async function ocspCheck(url: string, question: Question, desk: Desk): Promise<RevocationCheck> {
  const { certificate, issuer } = question
  const outcome = await httpPost(
    url,
    {
      ...requestOptions(desk, 'application/ocsp-response', 100_000),
      contentType: 'application/ocsp-request',
      body: writeOcspRequest(certificate, issuer),
    },
    desk.world,
  )
  const fetchedAt = desk.world.clock.now()
  const why = failure(outcome)
  const result =
    outcome.ok && why === null
      ? judgeOcspBytes(outcome.body, question, fetchedAt)
      : ({ status: 'unknown', why: why ?? 'malformed' } as const)
  return { source: 'ocsp', url, fetchedAt, result }
}

function judgeOcspBytes(bytes: Uint8Array, question: Question, now: string): RevocationResult {
  const response = parseOcspResponse(bytes)
  if (!response.ok) return { status: 'unknown', why: 'malformed' }
  return judgeOcsp({ ...question, response: response.value, now })
}

/** The list from the store, if it still helps, else from the network. */
async function crlCheck(url: string, question: Question, desk: Desk): Promise<RevocationCheck> {
  const { clock, store } = desk.world
  const now = clock.now()
  const kept = (await store?.load(url)) ?? null
  if (kept !== null && kept.until > now) {
    const result = judgeCrls(kept.bytes, { ...question, now })
    // A forged or broken one says nothing: fetch it.
    if (result.status !== 'unknown') {
      return { source: 'crl', url, fetchedAt: kept.fetchedAt, result }
    }
  }
  const outcome = await httpGet(
    url,
    requestOptions(desk, 'application/pkix-crl', maxCrl),
    desk.world,
  )
  const fetchedAt = clock.now()
  const why = failure(outcome)
  if (!outcome.ok || why !== null) {
    return { source: 'crl', url, fetchedAt, result: { status: 'unknown', why: why ?? 'bug' } }
  }
  const result = judgeCrls(outcome.body, { ...question, now: fetchedAt })
  if (result.status !== 'unknown' && result.nextUpdate !== null) {
    const soon = new Date(Date.parse(fetchedAt) + maxAgeMs).toISOString()
    const until = result.nextUpdate < soon ? result.nextUpdate : soon
    await store?.save(url, { bytes: outcome.body, fetchedAt, until })
  }
  return { source: 'crl', url, fetchedAt, result }
}

/** CAs publish a revocation within a day (TLS BR 4.9.1.1), long before the list's own time is up. */
const maxAgeMs = 12 * 3_600_000
const maxCrl = 20_000_000

function requestOptions(desk: Desk, accept: string, maxBytes: number) {
  const { userAgent, timeoutMs, signal } = desk
  // What is fetched is signed itself: over https: the server need prove nothing more.
  return { userAgent, accept, maxBytes, timeoutMs, signal, acceptChain: () => null }
}

function failure(outcome: HttpOutcome): string | null {
  if (!outcome.ok) return faultCode(outcome.fault)
  return outcome.status === 200 ? null : `http-${outcome.status}`
}
