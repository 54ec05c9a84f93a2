import { createHash } from 'node:crypto'
import { getCACertificates } from 'node:tls'
import { parseCertificate } from '../protocol/x509/certificate.ts'
import type { NamedStore } from './named-stores.ts'
import type { Trust } from './world.ts'

/** Trust anchors for both judges: our own path code, and the TLS library as second opinion. */
export interface TrustStore extends Trust {
  /** Every anchor as PEM, for the TLS library. */
  readonly pems: readonly string[]
}

/**
 * The Mozilla roots inside the runtime (unless `bundled` is false), never the machine's additions
 * (NODE_EXTRA_CA_CERTS), and those of `--ca-file`. `added`: PEM text of further roots, already known to
 * parse. `compared`: stores beside it, which decide nothing.
 */
export function createTrustStore(
  added: readonly string[],
  bundled = true,
  compared: readonly NamedStore[] = [],
): TrustStore {
  const pems = [...(bundled ? getCACertificates('bundled') : []), ...added]
  const { fingerprints, count, digest, anchorsFor } = rootsOf(pems)
  return {
    pems,
    added: new Set(fingerprints.slice(fingerprints.length - added.length)),
    name: {
      name: bundled ? 'mozilla-bundled' : 'added-only',
      version: `Node.js ${process.versions.node}`,
      count,
      digest,
      added: added.length,
    },
    compared: compared.map(({ name, version, pems: own }) => {
      const roots = rootsOf(own)
      const { count, digest } = roots
      return { name: { name, version, count, digest }, anchorsFor: roots.anchorsFor }
    }),
    anchorsFor,
  }
}

function rootsOf(pems: readonly string[]) {
  const anchors = pems.map(derOfPem)
  const fingerprints = anchors.map((der) => createHash('sha256').update(der).digest('hex'))
  let bySubject: ReadonlyMap<string, readonly Uint8Array[]> | null = null
  return {
    /** In the order of `pems`. */
    fingerprints,
    count: pems.length,
    digest: createHash('sha256').update(fingerprints.toSorted().join('\n')).digest('hex'),
    anchorsFor: (subjects: ReadonlySet<string>): readonly Uint8Array[] => {
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
