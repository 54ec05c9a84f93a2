import { createHash } from 'node:crypto'
import { getCACertificates } from 'node:tls'
import { parseCertificate } from '../protocol/x509/certificate.ts'
import type { Trust } from './world.ts'

/** Trust anchors for both judges: our own path code, and the TLS library as second opinion. */
export interface TrustStore extends Trust {
  /** Every anchor as PEM, for the TLS library. */
  readonly pems: readonly string[]
}

/**
 * The Mozilla roots inside the runtime (unless `bundled` is false), never the machine's additions
 * (NODE_EXTRA_CA_CERTS), and those of `--ca-file`. `added`: PEM text of further roots, already known to
 * parse.
 */
export function createTrustStore(added: readonly string[], bundled = true): TrustStore {
  const pems = [...(bundled ? getCACertificates('bundled') : []), ...added]
  const anchors = pems.map(derOfPem)
  const all = anchors.map((der) => createHash('sha256').update(der).digest('hex'))
  const own = new Set(all.slice(all.length - added.length))
  const fingerprints = all.toSorted()
  let bySubject: ReadonlyMap<string, readonly Uint8Array[]> | null = null
  return {
    pems,
    added: own,
    name: {
      name: bundled ? 'mozilla-bundled' : 'added-only',
      version: `Node.js ${process.versions.node}`,
      count: pems.length,
      digest: createHash('sha256').update(fingerprints.join('\n')).digest('hex'),
      added: added.length,
    },
    anchorsFor(subjects) {
      bySubject ??= Map.groupBy(anchors, subjectOf)
      return [...subjects].flatMap((subject) => bySubject?.get(subject) ?? [])
    },
  }
}

/** The certificates of a PEM text, each as its own PEM; other blocks and text between are passed over. */
export function splitPem(text: string): string[] {
  return (
    text.match(/-----BEGIN (X509 )?CERTIFICATE-----[^-]+-----END (X509 )?CERTIFICATE-----/g) ?? []
  )
}

export function derOfPem(pem: string): Uint8Array {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----/g, ''), 'base64')
}

function subjectOf(der: Uint8Array): string {
  const certificate = parseCertificate(der)
  return certificate.ok ? certificate.value.subject.canonicalKey : ''
}
