import type { Certificate } from './certificate.ts'
import {
  type BuiltPath,
  checkedSignature,
  couldIssue,
  exceeds,
  isCurrent,
  isSelfSigned,
  maxPath,
  maxSent,
  type PathSearch,
} from './path-builder.ts'
import { isOfKeyType, type SignatureState } from './signature.ts'

/**
 * The one path that a mail sender's TLS library builds. RFC 5280 leaves building open, and RFC 4158 advises
 * to try another path where one fails; OpenSSL (`build_chain`, `find_issuer` in crypto/x509/x509_vfy.c)
 * never goes back, and GnuTLS does not either where two issuers of one name were sent. At each step a
 * trust anchor comes before what was sent, then what is valid now, then what was sent first, and among
 * those past their time the one that ended last. Names and key identifiers decide, the signature is
 * verified when the choice is made.
 */
export function chosenPath(search: PathSearch): BuiltPath {
  const { leaf, work, maxIntermediates } = search
  const anchors = new Set(search.anchors.map(({ sha256 }) => sha256))
  const path = [leaf]
  const signatures: SignatureState[] = []
  for (let last = leaf; !anchors.has(last.sha256); ) {
    const next = chooseAnchor(search, last) ?? chooseSent(search, path, last)
    const isComplete = next !== null && anchors.has(next.sha256)
    const longer = next === null ? path : [...path, next]
    const isTooLong = longer.length > maxPath || exceeds(longer, isComplete, maxIntermediates)
    const state = next === null || isTooLong ? null : checkedSignature(last, next, work)
    if (next === null || state === null) return { certificates: path, anchored: false, signatures }
    path.push(next)
    signatures.push(state)
    last = next
  }
  return { certificates: path, anchored: true, signatures }
}

/** Of anchors with one name OpenSSL's order is not defined: the one whose key fits is taken, to be fair. */
function chooseAnchor({ anchors, at, work }: PathSearch, last: Certificate): Certificate | null {
  const fitting = anchors.filter((one) => isLikely(one, last))
  const [only] = fitting
  if (fitting.length < 2) return only ?? null
  const current = fitting.filter((one) => isCurrent(one, at))
  const verified = (one: Certificate): boolean => checkedSignature(last, one, work) === 'verified'
  return current.find(verified) ?? current[0] ?? fitting.find(verified) ?? only ?? null
}

function chooseSent(
  { sent, at }: PathSearch,
  path: readonly Certificate[],
  last: Certificate,
): Certificate | null {
  if (isSelfSigned(last)) return null
  const fitting = sent.slice(0, maxSent).filter((one) => !path.includes(one) && isLikely(one, last))
  const byEnd = fitting.toSorted((a, b) => (b.notAfter ?? '').localeCompare(a.notAfter ?? ''))
  return fitting.find((one) => isCurrent(one, at)) ?? byEnd[0] ?? null
}

function isLikely(issuer: Certificate, certificate: Certificate): boolean {
  return (
    issuer !== certificate &&
    couldIssue(issuer, certificate) &&
    isOfKeyType(certificate, issuer.key)
  )
}
