import {
  context,
  contextOf,
  DerError,
  type DerReader,
  type Element,
  hexOf,
  readOid,
} from './der.ts'
import { addressText } from '../address.ts'
import { type DistinguishedName, readName } from './name.ts'

/** GeneralName (RFC 5280 4.2.1.6). Texts are what the bytes say in latin1, at most 1,024 characters. */
export type GeneralName =
  | { readonly kind: 'dns' | 'email' | 'uri'; readonly value: string }
  /** `value`: the address as text; null where the bytes are no address (or a network, in constraints). */
  | { readonly kind: 'ip'; readonly value: string | null; readonly bytes: Uint8Array }
  | { readonly kind: 'directory'; readonly name: DistinguishedName }
  /** `value`: the OID of an otherName. */
  | { readonly kind: 'other'; readonly value: string }
  /** x400Address, ediPartyName, registeredID. */
  | { readonly kind: 'rare'; readonly value: string }

export function readGeneralName(reader: DerReader, element: Element): GeneralName {
  const content = reader.content(element)
  switch (element.tag) {
    case contextOf(0):
      return { kind: 'other', value: otherNameType(reader, element) }
    case context(1):
      return { kind: 'email', value: latin1(content) }
    case context(2):
      return { kind: 'dns', value: latin1(content) }
    case contextOf(4):
      return { kind: 'directory', name: readName(reader, reader.children(element)[0]) }
    case context(6):
      return { kind: 'uri', value: latin1(content) }
    case context(7):
      return { kind: 'ip', value: addressText(content), bytes: content }
    case contextOf(3):
    case contextOf(5):
    case context(8):
      return { kind: 'rare', value: hexOf(content.subarray(0, 64)) }
    default:
      throw new DerError(element.at, 'no GeneralName')
  }
}

/** A name as `openssl x509` writes it: `DNS:mx.example`, `IP Address:192.0.2.1`. */
export function generalNameText(name: GeneralName): string {
  switch (name.kind) {
    case 'dns':
      return `DNS:${name.value}`
    case 'email':
      return `email:${name.value}`
    case 'uri':
      return `URI:${name.value}`
    case 'ip':
      return `IP Address:${name.value ?? hexOf(name.bytes.subarray(0, 64))}`
    case 'directory':
      return `DirName:${name.name.text}`
    case 'other':
      return `othername:${name.value}`
    default:
      return `other:${name.value}`
  }
}

function otherNameType(reader: DerReader, element: Element): string {
  const [type] = reader.children(element)
  if (type === undefined) throw new DerError(element.at, 'element missing')
  return readOid(reader, type)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString(
    'latin1',
  )
}
