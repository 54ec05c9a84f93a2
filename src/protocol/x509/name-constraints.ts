import type { Certificate } from './certificate.ts'
import type { Subtree } from './extensions.ts'
import { type GeneralName, generalNameText } from './general-name.ts'
import { bounded } from './name.ts'
import { isSelfIssued } from './path-builder.ts'
import { type CertificateProblem, problemOf } from './problem.ts'
import type { Work } from './work.ts'

/**
 * Name constraints (RFC 5280 4.2.1.10, 6.1.3) of every CA in a path over the names of every certificate
 * below it. As OpenSSL does, so that the answer is the sender's: the trust anchor's constraints count,
 * not only critical ones; self-issued intermediates are exempt; where a leaf has no dNSName, its common
 * names that look like host names count as such; a name of a form that is constrained but not
 * understood (otherName and rarer ones) is a violation.
 * Beyond OpenSSL, as `not-conformant`: a wildcard that could stand for an excluded name.
 */
export function nameConstraintProblems(
  path: readonly Certificate[],
  work: Work,
): readonly CertificateProblem[] {
  const problems: CertificateProblem[] = []
  for (const [i, certificate] of path.entries()) {
    if (i > 0 && isSelfIssued(certificate)) continue
    const constraints = path.slice(i + 1).flatMap((ca) => ca.extensions.nameConstraints ?? [])
    if (constraints.length === 0) continue
    const names = namesOf(certificate, i === 0)
    const subtrees = constraints.reduce(
      (sum, one) => sum + (one.permitted?.length ?? 0) + (one.excluded?.length ?? 0),
      0,
    )
    if (!work.compare(names.length * subtrees)) {
      const name = `${names.length} names, ${subtrees} constraints: too many to compare`
      problems.push(problemOf('name-constraint', certificate, { name }))
      continue
    }
    for (const { permitted, excluded } of constraints) {
      const broken = names.filter((name) => !isWithin(name, permitted ?? [], excluded ?? []))
      problems.push(
        ...broken
          .slice(0, maxNamed)
          .map((name) => problemOf('name-constraint', certificate, { name: shown(name) })),
        ...names
          .filter((name) => couldCoverExcluded(name, excluded ?? []))
          .slice(0, maxNamed)
          .map((name) =>
            problemOf('not-conformant', certificate, {
              problem: `${shown(name)} covers an excluded name`,
            }),
          ),
      )
    }
  }
  return problems
}

function namesOf(certificate: Certificate, isLeaf: boolean): readonly GeneralName[] {
  const { subject, extensions } = certificate
  const names: GeneralName[] = [...(extensions.subjectAltName?.names ?? [])]
  const hasDns = names.some(({ kind }) => kind === 'dns')
  if (subject.canonical.length > 0) names.push({ kind: 'directory', name: subject })
  names.push(...subject.emailAddresses.map((value) => ({ kind: 'email' as const, value })))
  if (!isLeaf || hasDns) return names
  const hosts = subject.commonNames.filter((value) => hostForm.test(value))
  return [...names, ...hosts.map((value) => ({ kind: 'dns' as const, value }))]
}

function isWithin(
  name: GeneralName,
  permitted: readonly Subtree[],
  excluded: readonly Subtree[],
): boolean {
  const allowed = permitted.filter(({ base }) => isSameForm(base, name))
  const barred = excluded.filter(({ base }) => isSameForm(base, name))
  const all = [...allowed, ...barred]
  if (all.length === 0) return true
  if (all.some(({ plain, base }) => !plain || !isUnderstood(base, name))) return false
  if (barred.some(({ base }) => matches(base, name))) return false
  return allowed.length === 0 || allowed.some(({ base }) => matches(base, name))
}

function isSameForm(base: GeneralName, name: GeneralName): boolean {
  if (base.kind !== name.kind) return false
  return base.kind !== 'other' || name.kind !== 'other' || base.value === name.value
}

/** Whether the two can be compared at all; what cannot counts as outside. */
function isUnderstood(base: GeneralName, name: GeneralName): boolean {
  if (base.kind === 'other' || base.kind === 'rare') return false
  if (base.kind !== 'ip' || name.kind !== 'ip') return true
  return (base.bytes.length === 8 || base.bytes.length === 32) && name.value !== null
}

function matches(base: GeneralName, name: GeneralName): boolean {
  if (base.kind === 'directory' && name.kind === 'directory') {
    return base.name.canonical.every((rdn, i) => rdn === name.name.canonical[i])
  }
  if (base.kind === 'ip' && name.kind === 'ip') return isInNetwork(base.bytes, name.bytes)
  if (base.kind === 'dns' && name.kind === 'dns') return isInDomain(base.value, name.value)
  if (base.kind === 'email' && name.kind === 'email') return isMailbox(base.value, name.value)
  if (base.kind === 'uri' && name.kind === 'uri') return isUriHost(base.value, name.value)
  return false
}

/** Labels may be added on the left; a leading dot, which RFC 5280 does not have, demands at least one. */
function isInDomain(base: string, name: string): boolean {
  const suffix = base.toLowerCase()
  const host = name.toLowerCase()
  if (suffix === '' || host === suffix) return true
  return host.endsWith(suffix.startsWith('.') ? suffix : `.${suffix}`)
}

function isInNetwork(network: Uint8Array, address: Uint8Array): boolean {
  const size = address.length
  if (network.length !== size * 2) return false
  return address.every((byte, i) => {
    const mask = network[size + i] ?? 0
    return (byte & mask) === ((network[i] ?? 0) & mask)
  })
}

/** A mailbox, all mailboxes of a host, or (with a leading dot) of every host below a domain. */
function isMailbox(base: string, name: string): boolean {
  const at = name.lastIndexOf('@')
  if (at < 0) return false
  const host = name.slice(at + 1).toLowerCase()
  const wantedAt = base.lastIndexOf('@')
  const wanted = base.slice(wantedAt + 1).toLowerCase()
  if (wantedAt >= 0) return host === wanted && name.slice(0, at) === base.slice(0, wantedAt)
  return wanted.startsWith('.') ? host.endsWith(wanted) : wanted === '' || host === wanted
}

function isUriHost(base: string, name: string): boolean {
  const host = /^[^:/?#]*:\/\/(?:[^@/?#]*@)?([^:/?#]*)/.exec(name)?.[1]?.toLowerCase()
  if (host === undefined) return false
  const wanted = base.toLowerCase()
  return wanted.startsWith('.') ? host.endsWith(wanted) : host === wanted
}

/** `*.example.com` where `bar.example.com` is excluded (RFC 5280 is silent, RFC 9525 lets it match). */
function couldCoverExcluded(name: GeneralName, excluded: readonly Subtree[]): boolean {
  if (name.kind !== 'dns' || !name.value.startsWith('*.')) return false
  const parent = name.value.slice(1).toLowerCase()
  return excluded.some(({ base }) => {
    if (base.kind !== 'dns') return false
    const host = base.value.toLowerCase()
    return host.endsWith(parent) && !host.slice(0, -parent.length).includes('.')
  })
}

/** The name as text. */
function shown(name: GeneralName): string {
  return bounded(generalNameText(name), 260)
}

const hostForm =
  /^(?=.{1,253}$)[a-z0-9_*]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)+$/i
/** Names of one certificate that are listed per set of constraints. */
const maxNamed = 8
