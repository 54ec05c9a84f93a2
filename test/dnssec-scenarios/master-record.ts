import type { OutgoingRecord } from '../../src/protocol/dns/format-message.ts'
import { formatRdata } from '../../src/protocol/dns/format-rdata.ts'
import { normalName, parseName } from '../../src/protocol/dns/name.ts'
import type { Parsed } from '../../src/model/parsed.ts'

/** Records as master-file text (RFC 1035 5, RFC 4034, RFC 5155), for scripts of our own choice: throws on the others. */

export const typesByName: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  PX: 26,
  AAAA: 28,
  LOC: 29,
  SRV: 33,
  NAPTR: 35,
  DNAME: 39,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  ZONEMD: 63,
  ANY: 255,
}

export function typeNumber(name: string): number {
  const number = typesByName[name.toUpperCase()] ?? Number(/^TYPE(\d+)$/.exec(name)?.[1])
  if (Number.isNaN(number)) throw new Error(`unknown type ${name}`)
  return number
}

/** One line. The time to live is an hour where none is given. */
export function parseRecord(line: string): OutgoingRecord {
  const words = [...line.matchAll(/"[^"]*"|;.*|[^\s();]+/g)]
    .map(([word]) => word)
    .filter((word) => !word.startsWith(';'))
  const [owner = '', ...rest] = words
  let ttl = 3_600
  while (/^(?:\d+|IN)$/.test(rest[0] ?? '')) {
    const word = rest.shift() ?? ''
    if (word !== 'IN') ttl = Number(word)
  }
  const [type = '', ...fields] = rest
  const rdata = fields[0] === '\\#' ? hex(fields.slice(2)) : format(type, fields)
  return { name: must(normalName(owner)), type: typeNumber(type), class: 1, ttl, rdata }
}

function format(type: string, fields: readonly string[]): Uint8Array {
  const write = writers[type]
  if (write === undefined) throw new Error(`no writer for ${type}`)
  return write(fields)
}

type Write = (fields: readonly string[]) => Uint8Array

const oneName: Write = ([name = '']) => wire(name)

const writers: Readonly<Record<string, Write>> = {
  A: ([address = '']) => must(formatRdata('A', address)),
  AAAA: ([address = '']) => must(formatRdata('AAAA', address)),
  NS: oneName,
  CNAME: oneName,
  DNAME: oneName,
  PTR: oneName,
  MX: ([preference, name = '']) => join(u16(preference), wire(name)),
  TXT: (texts) => join(...texts.map(text)),
  SOA: ([primary = '', mailbox = '', ...numbers]) =>
    join(wire(primary), wire(mailbox), ...numbers.map(u32)),
  SRV: ([priority, weight, port, name = '']) =>
    join(u16(priority), u16(weight), u16(port), wire(name)),
  NAPTR: ([order, preference, flags = '', services = '', regexp = '', name = '']) =>
    join(u16(order), u16(preference), text(flags), text(services), text(regexp), wire(name)),
  DS: ([tag, algorithm, type, ...digest]) => join(u16(tag), u8(algorithm), u8(type), hex(digest)),
  DNSKEY: ([flags, protocol, algorithm, ...key]) =>
    join(u16(flags), u8(protocol), u8(algorithm), base64(key)),
  RRSIG: ([
    covered = '',
    algorithm,
    labels,
    ttl,
    end = '',
    start = '',
    tag,
    signer = '',
    ...rest
  ]) =>
    join(
      u16(typeNumber(covered)),
      join(u8(algorithm), u8(labels), u32(ttl), u32(time(end)), u32(time(start)), u16(tag)),
      wire(signer),
      base64(rest),
    ),
  NSEC: ([next = '', ...types]) => join(wire(next), bitmaps(types)),
  NSEC3: ([hash, flags, iterations, salt = '', next = '', ...types]) => {
    const nextHash = base32(next)
    const first = join(salted([hash, flags, iterations, salt]), u8(nextHash.length), nextHash)
    return join(first, bitmaps(types))
  },
  NSEC3PARAM: ([hash, flags, iterations, salt]) => salted([hash, flags, iterations, salt]),
  TLSA: ([usage, selector, matching, ...association]) =>
    join(u8(usage), u8(selector), u8(matching), hex(association)),
}

type Field = string | number | undefined

function salted([hash, flags, iterations, salt]: readonly Field[]): Uint8Array {
  const bytes = salt === '-' ? new Uint8Array(0) : hex([String(salt)])
  return join(u8(hash), u8(flags), u16(iterations), u8(bytes.length), bytes)
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}

const algorithmNumbers: Readonly<Record<string, number>> = { DSA: 3, RSASHA1: 5, RSASHA256: 8 }

function numberOf(field: Field): number {
  const number = algorithmNumbers[String(field)] ?? Number(field)
  if (!Number.isInteger(number)) throw new Error(`not a number: ${field}`)
  return number
}

function u8(field: Field): Uint8Array {
  return Uint8Array.of(numberOf(field))
}

function u16(field: Field): Uint8Array {
  return Uint8Array.of(numberOf(field) >> 8, numberOf(field) & 0xff)
}

function u32(field: Field): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(numberOf(field))
  return bytes
}

/** `20070926134150` in seconds since 1970. */
export function time(digits: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits)
  if (parts === null) throw new Error(`not a time: ${digits}`)
  const [, year, month, day, hour, minute, second] = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) / 1_000
}

function wire(name: string): Uint8Array {
  return must(parseName(name))
}

function text(word: string): Uint8Array {
  const bytes = Buffer.from(word.replaceAll('"', ''), 'latin1')
  return join(u8(bytes.length), bytes)
}

function hex(words: readonly string[]): Uint8Array {
  return Buffer.from(words.join(''), 'hex')
}

function base64(words: readonly string[]): Uint8Array {
  return Buffer.from(words.join(''), 'base64')
}

function base32(word: string): Uint8Array {
  const bits = Array.from(word.toLowerCase())
    .map((digit) => Number.parseInt(digit, 32).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

/** Type bit maps (RFC 4034 4.1.2). */
export function bitmaps(names: readonly string[]): Uint8Array {
  const windows = Map.groupBy(names.map(typeNumber), (type) => type >> 8)
  const parts = [...windows]
    .toSorted(([first], [second]) => first - second)
    .map(([window, types]) => {
      const last = Math.max(...types.map((type) => (type & 0xff) >> 3))
      const map = new Uint8Array(last + 1)
      for (const type of types) {
        const at = (type & 0xff) >> 3
        map[at] = (map[at] ?? 0) | (0x80 >> (type & 7))
      }
      return join(u8(window), u8(map.length), map)
    })
  return join(...parts)
}

function must<T>(result: Parsed<T>): T {
  if (result.ok) return result.value
  throw new Error(result.problems[0]?.problem ?? 'bad')
}
