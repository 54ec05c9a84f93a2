import { hash } from 'node:crypto'
import type { Tlsa } from '../dns/record.ts'
import type { Certificate } from '../x509/certificate.ts'
import { hexOf } from '../x509/der.ts'
import { assessTlsa, presentTlsa, type TlsaRecord } from './tlsa.ts'

/** Which part of a certificate, and how it is written down. */
export type TlsaForm = Pick<Tlsa, 'selector' | 'matchingType'>

/**
 * The certificate association data that a record of this form has for this certificate, in lower-case
 * hexadecimal (RFC 6698 2.1.2, 2.1.3); null for a form that we do not know.
 */
export function associationOf(
  { der, key }: Pick<Certificate, 'der' | 'key'>,
  { selector, matchingType }: TlsaForm,
): string | null {
  const selected = { 0: der, 1: key.spki }[selector]
  if (selected === undefined) return null
  switch (matchingType) {
    case 0:
      return hexOf(selected)
    case 1:
      return hash('sha256', selected, 'hex')
    case 2:
      return hash('sha512', selected, 'hex')
    default:
      return null
  }
}

/**
 * The record to publish for this certificate, ready to paste (RFC 7672 3.1.1): `3 1 1` and its digest. `3 1 2` where
 * such a one is among the host's other records: beside it no `3 1 1` is looked at (RFC 7671 9).
 */
export function recommendedTlsa(
  certificate: Pick<Certificate, 'der' | 'key'>,
  others: readonly Tlsa[],
): string {
  const isSha512 = ({ usage, selector, matchingType, unusable }: TlsaRecord) =>
    unusable === null && usage === 3 && selector === 1 && matchingType === 2
  const form = { selector: 1, matchingType: others.map(assessTlsa).some(isSha512) ? 2 : 1 }
  return presentTlsa({ usage: 3, ...form, association: associationOf(certificate, form) ?? '' })
}

/** Compares certificates with records, each digest made once. */
export class Associations {
  private readonly known = new Map<string, string | null>()

  matches(certificate: Certificate, record: Tlsa): boolean {
    // Full data is long: no text is made of what cannot be equal.
    const { der, key } = certificate
    const length = record.selector === 0 ? der.length : key.spki.length
    if (record.matchingType === 0 && record.association.length !== length * 2) return false
    return this.of(certificate, record) === record.association
  }

  of(certificate: Certificate, form: TlsaForm): string | null {
    const name = `${certificate.sha256} ${form.selector} ${form.matchingType}`
    const known = this.known.get(name)
    if (known !== undefined) return known
    const association = associationOf(certificate, form)
    this.known.set(name, association)
    return association
  }
}
