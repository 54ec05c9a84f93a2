import { createHash } from 'node:crypto'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { normalName } from '../dns/name.ts'
import { wireName } from './canonical.ts'
import { readDnskey, readDs, type Ds } from './rdata.ts'

/** Where validation begins: the keys of a zone that are believed without being asked (RFC 4033 2, RFC 4035 5). */
export interface TrustAnchor {
  readonly zone: string
  readonly ds: readonly Ds[]
}

/**
 * The keys of the root as IANA publishes them (https://data.iana.org/root-anchors/root-anchors.xml): KSK-2017
 * and KSK-2024, which takes over in October 2026. Both, so that the rollover passes unnoticed.
 */
const rootKeys = `
. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
. IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16
`

const maxText = 1_000_000
const maxRecords = 1_000
const sha256 = 2

/**
 * Trust anchors as master-file text (RFC 1035 5.1): DS or DNSKEY records, one or several for a zone, with
 * comments and parentheses; time to live and class may be absent. A DNSKEY becomes the DS that it has;
 * one that is revoked (RFC 5011) is left out. Problems are told by their offset in the text.
 */
export function parseTrustAnchors(text: string): Parsed<readonly TrustAnchor[]> {
  if (text.length > maxText) return notParsed(maxText, 'text too long')
  const entries = splitEntries(text)
  if (!entries.ok) return entries
  if (entries.value.length > maxRecords) return notParsed(0, 'too many records')
  const zones = new Map<string, Ds[]>()
  for (const { at, tokens } of entries.value) {
    if (tokens[0]?.toUpperCase() === '$TTL') continue
    const record = parseEntry(tokens)
    if (typeof record === 'string') return notParsed(at, record)
    if (record.ds === null) continue
    zones.set(record.zone, [...(zones.get(record.zone) ?? []), record.ds])
  }
  if (zones.size === 0) return notParsed(0, 'no DS or DNSKEY record')
  return parsed([...zones].map(([zone, ds]) => ({ zone, ds })))
}

interface Entry {
  readonly at: number
  readonly tokens: readonly string[]
}

/** Lines, those in parentheses joined, as words without comments. */
function splitEntries(text: string): Parsed<readonly Entry[]> {
  const entries: Entry[] = []
  let tokens: string[] = []
  let start = 0
  let isOpen = false
  for (const { 0: word, index } of text.matchAll(/;[^\n]*|\n|[()]|[^\s();]+/g)) {
    if (word.startsWith(';')) continue
    if (word === '(' || word === ')') {
      if ((word === '(') === isOpen) return notParsed(index, 'parenthesis out of place')
      isOpen = word === '('
    } else if (word !== '\n') {
      if (tokens.length === 0) start = index
      tokens.push(word)
    } else if (!isOpen && tokens.length > 0) {
      entries.push({ at: start, tokens })
      tokens = []
    }
  }
  if (isOpen) return notParsed(start, 'parenthesis not closed')
  if (tokens.length > 0) entries.push({ at: start, tokens })
  return parsed(entries)
}

/** A record, or what is wrong with it. `ds` null: a key that is no anchor any more. */
function parseEntry(
  tokens: readonly string[],
): { readonly zone: string; readonly ds: Ds | null } | string {
  const [owner = '', ...rest] = tokens
  const zone = normalName(owner)
  if (!zone.ok) return 'not a name'
  const typeAt = rest.findIndex((word) => !/^(?:\d+[smhdw]?|IN)$/i.test(word))
  const fields = rest.slice(typeAt + 1)
  const type = typeAt < 0 || typeAt > 2 ? '' : rest[typeAt]?.toUpperCase()
  if (type === 'DS') return parseDs(zone.value, fields)
  return type === 'DNSKEY' ? parseDnskey(zone.value, fields) : 'neither DS nor DNSKEY'
}

function parseDs(zone: string, fields: readonly string[]) {
  const [tag = '', algorithm = '', digestType = '', ...digest] = fields
  const number = Number(tag)
  const bytes = [number >> 8, number & 0xff, algorithmNumber(algorithm), Number(digestType)]
  const hex = digest.join('')
  if (!/^\d{1,5}$/.test(tag) || number > 0xffff || !bytes.every(isByte)) return 'DS: a bad number'
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) return 'DS: the digest is not hexadecimal'
  const ds = readDs(Uint8Array.of(...bytes, ...Buffer.from(hex, 'hex')))
  return ds.ok ? { zone, ds: ds.value } : 'DS: too short'
}

function parseDnskey(zone: string, fields: readonly string[]) {
  const [flags = '', protocol = '', algorithm = '', ...key] = fields
  const number = Number(flags)
  const bytes = [number >> 8, number & 0xff, Number(protocol), algorithmNumber(algorithm)]
  const base64 = key.join('')
  if (!/^\d{1,5}$/.test(flags) || number > 0xffff || !bytes.every(isByte)) {
    return 'DNSKEY: a bad number'
  }
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) {
    return 'DNSKEY: the key is not base64'
  }
  const rdata = Uint8Array.of(...bytes, ...Buffer.from(base64, 'base64'))
  const dnskey = readDnskey(rdata)
  if (!dnskey.ok || (number & 0x0100) === 0 || bytes[2] !== 3) return 'DNSKEY: not a zone key'
  if ((number & 0x0080) !== 0) return { zone, ds: null }
  const digest = createHash('sha256').update(wireName(zone)).update(rdata).digest()
  const { tag, algorithm: id } = dnskey.value
  return { zone, ds: { tag, algorithm: id, digestType: sha256, digest } }
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255
}

function algorithmNumber(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : (mnemonics[text.toUpperCase()] ?? Number.NaN)
}

const mnemonics: Readonly<Record<string, number>> = {
  DSA: 3,
  RSASHA1: 5,
  NSEC3RSASHA1: 7,
  'RSASHA1-NSEC3-SHA1': 7,
  RSASHA256: 8,
  RSASHA512: 10,
  ECDSAP256SHA256: 13,
  ECDSAP384SHA384: 14,
  ED25519: 15,
  ED448: 16,
}

/** The anchors of every check that brings none of its own. */
export const rootAnchors: readonly TrustAnchor[] = readOwn(rootKeys)

function readOwn(text: string): readonly TrustAnchor[] {
  const anchors = parseTrustAnchors(text)
  return anchors.ok ? anchors.value : []
}
