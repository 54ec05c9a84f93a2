import type { Sha256 } from '../../model/tls.ts'
import { addressBytes } from '../address.ts'
import type { Certificate } from './certificate.ts'
import type { GeneralName } from './general-name.ts'
import { type BuiltPath, isSelfSigned } from './path-builder.ts'
import { type CertificateProblem, problemOf } from './problem.ts'

/**
 * What RFC 5280 and the CA/Browser Forum's baseline requirements (TLS BR, section 7.1) demand of the
 * certificates of a path and the libraries of mail senders do not enforce: `not-conformant`. One rule is one function with the requirement beside it; where the two disagree (an
 * extKeyUsage on a leaf, nameConstraints that are not critical) the baseline requirements stand.
 * `publicRoots`: trust anchors that the root programs accepted as they are; nobody could mend them, so
 * they are not held to these rules.
 */
export function strictProblems(
  { certificates, anchored }: BuiltPath,
  publicRoots: ReadonlySet<Sha256>,
): readonly CertificateProblem[] {
  const last = certificates.length - 1
  return certificates.flatMap((certificate, i) => {
    if (anchored && i === last && publicRoots.has(certificate.sha256)) return []
    const place = {
      isLeaf: i === 0,
      isAnchor: anchored && i === last,
      isRoot: i > 0 && isSelfSigned(certificate),
    }
    const phrases = [
      ...certificate.oddities
        .filter(({ fatal }) => !fatal)
        .map(({ at, problem }) => `${problem} (byte ${at})`),
      ...rules.flatMap((rule) => rule(certificate, place) ?? []),
    ]
    return phrases.map((problem) => problemOf('not-conformant', certificate, { problem }))
  })
}

interface Place {
  readonly isLeaf: boolean
  readonly isAnchor: boolean
  /** A self-signed CA. */
  readonly isRoot: boolean
}

/** A short technical phrase, or null where the rule is kept. */
type Rule = (certificate: Certificate, place: Place) => string | readonly string[] | null

/** BR 7.1.1. */
const version: Rule = (certificate) =>
  certificate.version === 3 ? null : `version ${certificate.version} instead of 3`

/** RFC 5280 4.1.2.2: positive, at most 20 bytes (one more for the sign is none). */
const serial: Rule = ({ serial: hex, serialBytes }) => {
  if (/^0*$/.test(hex)) return 'serial number zero'
  if (hex >= '8' && hex.length > 0) return 'serial number negative'
  return serialBytes > (hex.startsWith('00') ? 21 : 20)
    ? 'serial number of more than 20 bytes'
    : null
}

/** RFC 5280 4.1.2.4, 4.1.2.6. */
const emptyNames: Rule = ({ issuer, subject }, { isLeaf }) => {
  if (issuer.canonical.length === 0) return 'issuer empty'
  return !isLeaf && subject.canonical.length === 0 ? 'subject of a CA empty' : null
}

/** RFC 5280 4.1.1.2. Fatal where the signature counts; the anchor's does not. */
const algorithms: Rule = ({ innerAlgorithm, signatureAlgorithm }, { isAnchor }) =>
  isAnchor && innerAlgorithm.key !== signatureAlgorithm.key
    ? 'signature algorithms inside and outside differ'
    : null

/** RFC 5280 4.2.1.1; BR 7.1.2.1.3, 7.1.2.11.1. */
const authorityKeyId: Rule = ({ extensions }, { isRoot }) => {
  const { authorityKeyId: aki, subjectKeyId } = extensions
  if (aki === null) return isRoot ? null : 'authorityKeyIdentifier missing'
  if (aki.critical) return 'authorityKeyIdentifier critical'
  if (aki.id === null) return 'authorityKeyIdentifier without keyIdentifier'
  if (aki.hasIssuer || aki.serial !== null) return 'authorityKeyIdentifier names issuer or serial'
  if (isRoot && subjectKeyId !== null && aki.id !== subjectKeyId.id) {
    return 'authorityKeyIdentifier of a root other than its subjectKeyIdentifier'
  }
  return null
}

/** RFC 5280 4.2.1.2. */
const subjectKeyId: Rule = ({ extensions }, { isLeaf }) => {
  if (extensions.subjectKeyId === null) return isLeaf ? null : 'subjectKeyIdentifier missing'
  return extensions.subjectKeyId.critical ? 'subjectKeyIdentifier critical' : null
}

/** RFC 5280 4.2.1.9, 4.2.1.3; BR 7.1.2.7.8: a subscriber's certificate is no CA. */
const basicConstraints: Rule = ({ extensions }, { isLeaf }) => {
  const { basicConstraints: constraints, keyUsage } = extensions
  const maySign = keyUsage?.usages.includes('keyCertSign') ?? false
  if (isLeaf) {
    if (constraints?.ca === true) return 'leaf is a CA'
    if (maySign) return 'keyCertSign without cA'
    return (constraints?.pathLength ?? null) === null ? null : 'path length without cA'
  }
  if (constraints === null) return 'CA without basicConstraints'
  return constraints.critical ? null : 'basicConstraints of a CA not critical'
}

/** BR 7.1.2.7.10, 7.1.2.7.6, 7.1.2.1.2. */
const extKeyUsage: Rule = ({ extensions }, { isLeaf, isRoot, isAnchor }) => {
  const usage = extensions.extKeyUsage
  if (usage === null) return isLeaf ? 'extKeyUsage missing' : null
  if (isRoot && isAnchor) return 'extKeyUsage in a root'
  if (isLeaf && usage.critical) return 'extKeyUsage critical'
  return usage.usages.includes('anyExtendedKeyUsage') ? 'anyExtendedKeyUsage' : null
}

/** RFC 5280 4.2.1.6; BR 7.1.2.7.12. */
const subjectAltName: Rule = ({ extensions, subject }, { isLeaf }) => {
  const san = extensions.subjectAltName
  if (san === null) {
    const isThere = extensions.list.some(({ oid }) => oid === '2.5.29.17')
    return isLeaf && !isThere ? 'subjectAltName missing' : null
  }
  const isEmpty = subject.canonical.length === 0
  if (isEmpty && !san.critical) return 'subjectAltName not critical beside an empty subject'
  if (!isEmpty && san.critical && isLeaf) return 'subjectAltName critical beside a subject'
  return [...new Set(san.names.flatMap((name) => nameForm(name) ?? []))].slice(0, 8)
}

/** RFC 5280 4.2.1.6: preferred name syntax; BR 3.2.2.6: wildcards. */
function nameForm(name: GeneralName): string | null {
  if (name.kind === 'ip') return name.value === null ? 'iPAddress of odd length' : null
  if (name.kind !== 'dns') return null
  if (addressBytes(name.value) !== null) return 'address as dNSName'
  const isWildcard = name.value.startsWith('*.')
  const host = isWildcard ? name.value.slice(2) : name.value
  if (!hostForm.test(host)) return 'dNSName that is no host name'
  return isWildcard && isRegistry(host) ? 'wildcard for a whole public suffix' : null
}

/**
 * A top-level domain, or one of the usual second levels of a country (`co.uk`, `com.au`). The public
 * suffix list knows far more; it is not part of this program.
 */
function isRegistry(host: string): boolean {
  return /^[^.]+$/.test(host) || /^(ac|co|com|edu|gov|gob|net|org|or|ne)\.[a-z]{2}$/i.test(host)
}

/**
 * BR 7.1.4.3: a common name is, character for character, one of the subjectAltNames. Let pass is what
 * x509-limbo lets pass: the parent domain of a name that is there, and a host name beside addresses only.
 */
const commonName: Rule = ({ extensions, subject }, { isLeaf }) => {
  const sans = extensions.subjectAltName?.names ?? []
  const hosts = sans.flatMap((name) => (name.kind === 'dns' ? [name.value] : []))
  const addresses = sans.flatMap((name) => (name.kind === 'ip' ? [name.value] : []))
  if (!isLeaf || hosts.length + addresses.length === 0) return null
  const isListed = (one: string): boolean =>
    hosts.includes(one) ||
    addresses.includes(one) ||
    (hosts.length === 0 && !addressLike.test(one)) ||
    hosts.some((host) => host.endsWith(`.${one}`))
  return subject.commonNames.every(isListed) ? null : 'common name not in subjectAltName'
}

/** RFC 5280 4.2.1.10; BR 7.1.2.5.2 (which lets it be non-critical). */
const nameConstraints: Rule = ({ extensions }, { isLeaf }) => {
  const constraints = extensions.nameConstraints
  if (constraints === null) return null
  if (isLeaf) return 'nameConstraints in a leaf'
  const subtrees = [...(constraints.permitted ?? []), ...(constraints.excluded ?? [])]
  if (subtrees.length === 0) return 'nameConstraints empty'
  const isWrong = subtrees.some(({ base }) => {
    if (base.kind === 'dns') return base.value !== '' && !hostForm.test(base.value)
    return base.kind === 'ip' && base.bytes.length !== 8 && base.bytes.length !== 32
  })
  return isWrong ? 'nameConstraints with a malformed name' : null
}

/** RFC 5280 4.2.1.11, 4.2.2.1. */
const criticality: Rule = ({ extensions }) => [
  ...(extensions.policyConstraints?.critical === false ? ['policyConstraints not critical'] : []),
  ...(extensions.authorityInfo?.critical === true ? ['authorityInfoAccess critical'] : []),
]

/** BR 6.1.5, 6.1.6, 7.1.3.1. */
const permittedKey: Rule = ({ key }) => {
  if (key.type === 'rsa') {
    if ((key.bits ?? 0) % 8 !== 0) return 'RSA modulus of no whole bytes'
    const value = key.exponent?.value ?? null
    return value !== null && (value < 3 || value % 2 === 0) ? 'RSA exponent even or below 3' : null
  }
  if (key.type === 'ec' && permittedCurves.has(key.curve ?? '')) return null
  return `key type not permitted (${key.type}${key.curve === null ? '' : ` ${key.curve}`})`
}

const rules: readonly Rule[] = [
  version,
  serial,
  emptyNames,
  algorithms,
  authorityKeyId,
  subjectKeyId,
  basicConstraints,
  extKeyUsage,
  subjectAltName,
  commonName,
  nameConstraints,
  criticality,
  permittedKey,
]

/** Dotted, coloned or hexadecimal, well formed or not. */
const addressLike = /^(0x)?[0-9a-f.:]+$/i
const permittedCurves: ReadonlySet<string> = new Set(['secp256r1', 'secp384r1', 'secp521r1'])
const hostForm =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
