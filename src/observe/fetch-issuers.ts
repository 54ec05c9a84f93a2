import type { Sha256 } from '../model/tls.ts'
import { type Certificate, parseCertificate } from '../protocol/x509/certificate.ts'
import { parseCertificateBundle } from '../protocol/x509/certificate-bundle.ts'
import { judgePath } from '../protocol/x509/path.ts'
import { couldIssue, isSelfIssued } from '../protocol/x509/path-builder.ts'
import { verifySignature } from '../protocol/x509/signature.ts'
import { httpGet } from '../world/http/http-client.ts'
import type { World } from '../world/world.ts'
import { faultCode } from './fetch-fault-code.ts'

/** An issuer that was not sent, from the place that the certificate below it names (RFC 5280 4.2.2.1). */
export interface FetchedIssuer {
  /** Of the certificate that it issued. */
  readonly of: Sha256
  readonly url: string
  /** DER; or why there is none. */
  readonly found: Uint8Array | { readonly why: string }
}

export interface FetchIssuersOptions {
  readonly userAgent: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Fetches the missing issuers of a chain, one after the other, until a trust anchor is reached or nothing
 * new comes. Senders do not do this; it is for telling the right chain. Only what really signed is kept.
 */
export async function fetchIssuers(
  chain: readonly Uint8Array[],
  options: FetchIssuersOptions,
  world: World,
): Promise<readonly FetchedIssuer[]> {
  const known = chain.flatMap(read)
  const fetched: FetchedIssuer[] = []
  for (let round = 0; round < maxRounds; round += 1) {
    const end = chainEnd(known, world)
    if (end === null) break
    const found = await fetchIssuer(end, options, world)
    fetched.push(...found.tried)
    if (found.issuer === null) break
    known.push(found.issuer)
  }
  return fetched
}

const maxRounds = 4
const maxBytes = 300_000

/** The certificate whose issuer is missing; null where none is. */
function chainEnd(known: readonly Certificate[], { trust, clock }: World): Certificate | null {
  const names = known.flatMap(({ issuer, subject }) => [issuer.canonicalKey, subject.canonicalKey])
  const anchors = trust.anchorsFor(new Set(names)).flatMap(read)
  const { path, attempted } = judgePath({ chain: known, anchors, at: clock.now() })
  const end = attempted.at(-1) ?? null
  return path !== null || end === null || isSelfIssued(end) ? null : end
}

async function fetchIssuer(
  end: Certificate,
  options: FetchIssuersOptions,
  world: World,
): Promise<{ readonly tried: readonly FetchedIssuer[]; readonly issuer: Certificate | null }> {
  const tried: FetchedIssuer[] = []
  for (const url of webUrls(end)) {
    const request = {
      ...options,
      accept: 'application/pkix-cert',
      maxBytes,
      acceptChain: () => null,
    }
    const outcome = await httpGet(url, request, world)
    const issuer = outcome.ok && outcome.status === 200 ? issuerIn(outcome.body, end) : null
    const why = !outcome.ok
      ? faultCode(outcome.fault)
      : outcome.status === 200
        ? 'wrong-issuer'
        : `http-${outcome.status}`
    tried.push({ of: end.sha256, url, found: issuer?.der ?? { why } })
    if (issuer !== null) return { tried, issuer }
  }
  return { tried, issuer: null }
}

function webUrls({ extensions }: Certificate): readonly string[] {
  const urls = extensions.authorityInfo?.caIssuers ?? []
  return [...new Set(urls)].filter((url) => /^https?:/i.test(url)).slice(0, 2)
}

/** The one whose key verifies the signature. */
function issuerIn(bytes: Uint8Array, end: Certificate): Certificate | null {
  const bundle = parseCertificateBundle(bytes)
  const candidates = bundle.ok ? bundle.value.flatMap(read) : []
  return (
    candidates.find(
      (one) => couldIssue(one, end) && verifySignature(end, one.key) === 'verified',
    ) ?? null
  )
}

function read(der: Uint8Array): readonly Certificate[] {
  const certificate = parseCertificate(der)
  return certificate.ok ? [certificate.value] : []
}
