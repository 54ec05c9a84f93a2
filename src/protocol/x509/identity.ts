import { addressBytes, addressText } from '../address.ts'
import type { Certificate } from './certificate.ts'
import { generalNameText, type GeneralName } from './general-name.ts'
import { bounded } from './name.ts'

/**
 * Does this certificate speak for this host? RFC 9525, with SMTP's reference identifiers: the name of
 * the MX host as it stands in the MX record, or an address where the target is an address.
 *
 * - Only subjectAltName counts (RFC 9525 2, 6.3): dNSName for names, iPAddress for addresses. A common
 *   name that would have fitted where there is no dNSName is reported apart, because old senders take it.
 * - Names are compared as A-labels, label by label, without case (6.3). A dot at the end of the
 *   reference is not part of the name.
 * - A wildcard is the whole left-most label and stands for exactly one label (6.3). At least two labels
 *   must follow: `*.example` speaks for nobody, in OpenSSL as well as here.
 */
export interface ReferenceIdentifier {
  readonly kind: 'dns' | 'ip'
  readonly value: string
}

export interface IdentityMatch {
  /** The presented identifier that matched, in the form of `presented`; null if none did. */
  readonly matched: string | null
  /** `DNS:name`, `IP Address:…`, at most 100, each at most 260 characters, text as it came. */
  readonly presented: readonly string[]
  /** No dNSName (for an address: no iPAddress) is there at all, but a common name that would have fitted. */
  readonly commonNameOnly: boolean
  /** That common name. */
  readonly commonName: string | null
}

export function matchIdentity(
  reference: ReferenceIdentifier,
  certificate: Pick<Certificate, 'extensions' | 'subject'>,
): IdentityMatch {
  const names = certificate.extensions.subjectAltName?.names ?? []
  const usable = names.filter((name) => name.kind === reference.kind)
  const matches =
    reference.kind === 'dns' ? dnsMatcher(reference.value) : ipMatcher(reference.value)
  const match = usable.find(matches)
  // One that is there but unreadable is no permission to look at the common name.
  const isUnreadable =
    certificate.extensions.subjectAltName === null &&
    certificate.extensions.list.some(({ oid }) => oid === '2.5.29.17')
  const commonName =
    usable.length > 0 || isUnreadable
      ? undefined
      : certificate.subject.commonNames.find((value) => matches(asGeneralName(value)))
  return {
    matched: match === undefined ? null : shown(match),
    presented: names
      .filter(({ kind }) => kind === 'dns' || kind === 'ip')
      .slice(0, 100)
      .map(shown),
    commonNameOnly: commonName !== undefined,
    commonName: commonName ?? null,
  }
}

/** RFC 9525 6.3: one presented DNS name against one reference name without a dot at its end. */
export function matchesDnsName(presented: string, reference: string): boolean {
  const name = presented.toLowerCase()
  if (reference === '' || name.length > 253) return false
  if (!name.includes('*')) return name === reference
  const rest = name.slice(1)
  if (!/^\.[^.*]+(\.[^.*]+)+$/.test(rest)) return false
  const dot = reference.indexOf('.')
  return dot > 0 && reference.slice(dot) === rest
}

type Matcher = (name: GeneralName) => boolean

function dnsMatcher(value: string): Matcher {
  const reference = value.replace(/\.$/, '').toLowerCase()
  return (name) => name.kind === 'dns' && matchesDnsName(name.value, reference)
}

function ipMatcher(value: string): Matcher {
  const bytes = addressBytes(value)
  const text = bytes === null ? null : addressText(bytes)
  return (name) => name.kind === 'ip' && name.value !== null && name.value === text
}

/** A common name taken for what it looks like. */
function asGeneralName(value: string): GeneralName {
  const bytes = addressBytes(value)
  if (bytes === null) return { kind: 'dns', value }
  return { kind: 'ip', value: addressText(bytes), bytes }
}

function shown(name: GeneralName): string {
  return bounded(generalNameText(name), 260)
}
