import { DerError, type DerReader, type Element, hexOf, readOid, tags } from './der.ts'

/** A distinguished name (RFC 5280 4.1.2.4). Texts are hostile: bounded here, escaped where they are shown. */
export interface DistinguishedName {
  /** The DER, as a view. */
  readonly der: Uint8Array
  /** The DER in hexadecimal. */
  readonly key: string
  /** What RFC 5280 7.1 compares, one string per RDN: case and runs of spaces do not count. */
  readonly canonical: readonly string[]
  /** `canonical` as one string, to look up by. */
  readonly canonicalKey: string
  /** RFC 4514: the last RDN first, `CN=mx.example,O=Example,C=DE`; at most 512 characters. */
  readonly text: string
  readonly commonNames: readonly string[]
  /** The values of emailAddress attributes: name constraints of that form cover them. */
  readonly emailAddresses: readonly string[]
}

export function readName(reader: DerReader, element: Element | undefined): DistinguishedName {
  const name = reader.expect(element, tags.sequence)
  const rdns = reader.children(name).map((rdn) => readRdn(reader, rdn))
  const values = (oid: string): string[] =>
    rdns.flatMap((rdn) => rdn.filter((one) => one.oid === oid).map((one) => one.value))
  const canonical = rdns.map((rdn) =>
    rdn
      .map((one) => one.canonical)
      .sort()
      .join('+'),
  )
  const texts = rdns.toReversed().map((rdn) => rdn.map((one) => one.text).join('+'))
  return {
    der: reader.whole(name),
    key: hexOf(reader.whole(name)),
    canonical,
    canonicalKey: canonical.join(','),
    text: bounded(texts.slice(0, 64).join(','), 512),
    commonNames: values('2.5.4.3').slice(0, 16),
    emailAddresses: values('1.2.840.113549.1.9.1'),
  }
}

interface Attribute {
  readonly oid: string
  readonly value: string
  readonly canonical: string
  readonly text: string
}

function readRdn(reader: DerReader, rdn: Element): readonly Attribute[] {
  const attributes = reader.children(reader.expect(rdn, tags.set))
  if (attributes.length === 0) throw new DerError(rdn.at, 'RDN without an attribute')
  return attributes.map((attribute) => readAttribute(reader, attribute))
}

function readAttribute(reader: DerReader, attribute: Element): Attribute {
  const [type, value] = reader.children(reader.expect(attribute, tags.sequence))
  if (type === undefined || value === undefined) throw new DerError(attribute.at, 'element missing')
  const oid = readOid(reader, type)
  const string = readString(reader, value)
  const label = attributeNames[oid] ?? oid
  if (string === null) {
    const hex = hexOf(reader.whole(value))
    return { oid, value: '', canonical: `${oid}#${hex}`, text: `${label}=#${bounded(hex, 64)}` }
  }
  const folded = string.trim().replace(/\s+/g, ' ').toLowerCase()
  return {
    oid,
    value: bounded(string, 256),
    // The separators of the joined form must not come from inside a value.
    canonical: `${oid}=${folded.replace(/[\\,+=#]/g, '\\$&')}`,
    text: `${label}=${escaped(bounded(string, 256))}`,
  }
}

/** Any of the string types as text; null for other types. Bytes that fit no character become U+FFFD. */
export function readString(reader: DerReader, element: Element): string | null {
  const content = reader.content(element)
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  switch (element.tag) {
    case tags.utf8String:
      return bytes.toString('utf8')
    case tags.printableString:
    case tags.ia5String:
    case tags.numericString:
    case tags.visibleString:
    case tags.teletexString:
      return bytes.toString('latin1')
    case tags.bmpString:
      if (bytes.length % 2 === 1) throw new DerError(element.at, 'BMPString of odd length')
      return Buffer.from(bytes).swap16().toString('utf16le')
    case tags.universalString:
      return utf32(bytes, element.at)
    default:
      return null
  }
}

function utf32(bytes: Buffer, at: number): string {
  if (bytes.length % 4 !== 0) throw new DerError(at, 'UniversalString of odd length')
  const points: string[] = []
  for (let i = 0; i < bytes.length; i += 4) {
    const point = bytes.readUInt32BE(i)
    points.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd')
  }
  return points.join('')
}

/** RFC 4514 2.4. */
function escaped(value: string): string {
  return value
    .replace(/[\\,+"<>;]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ')
    .replaceAll('\0', '\\00')
}

export function bounded(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC',
}
