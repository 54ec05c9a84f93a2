import { parsed, notParsed, type Parsed } from '../../model/parsed.ts'
import { addressBytes } from '../address.ts'
import { parseName } from './name.ts'
import type { RecordOf, RecordShapes, RecordType } from './record.ts'

/** The reverse of `readRdata`, names uncompressed. Problems: a bad name, address, number or hexadecimal. */
export function formatRdata<T extends RecordType>(type: T, value: RecordOf<T>): Parsed<Uint8Array> {
  return formatters[type](value)
}

const formatters: { readonly [T in RecordType]: (value: RecordShapes[T]) => Parsed<Uint8Array> } = {
  A: (text) => formatAddress(text, 4),
  AAAA: (text) => formatAddress(text, 16),
  MX: ({ preference, exchange }) => {
    const name = parseName(exchange)
    if (!name.ok) return name
    return fits(preference, 16)
      ? parsed(Uint8Array.of(preference >> 8, preference & 0xff, ...name.value))
      : notParsed(0, 'preference is not 16 bits')
  },
  PTR: parseName,
  CNAME: parseName,
  NS: parseName,
  DNAME: parseName,
  TXT: (text) => {
    const bytes = Buffer.from(text, 'latin1')
    const strings: number[] = []
    // An empty text is one empty character-string; a long one goes on in the next.
    for (let at = 0; at === 0 || at < bytes.length; at += 255) {
      const part = bytes.subarray(at, at + 255)
      strings.push(part.length, ...part)
    }
    return parsed(Uint8Array.from(strings))
  },
  SOA: ({ primary, mailbox, serial, refresh, retry, expire, minimum }) => {
    const first = parseName(primary)
    if (!first.ok) return first
    const second = parseName(mailbox)
    if (!second.ok) return second
    const numbers = [serial, refresh, retry, expire, minimum]
    if (!numbers.every((value) => fits(value, 32))) return notParsed(0, 'number is not 32 bits')
    const tail = numbers.flatMap((value) => [value >>> 24, value >>> 16, value >>> 8, value])
    return parsed(Uint8Array.of(...first.value, ...second.value, ...tail))
  },
  TLSA: ({ usage, selector, matchingType, association }) => {
    if (!/^(?:[0-9a-f]{2})*$/i.test(association)) return notParsed(0, 'not hexadecimal')
    const numbers = [usage, selector, matchingType]
    if (!numbers.every((value) => fits(value, 8))) return notParsed(0, 'number is not 8 bits')
    return parsed(Uint8Array.of(...numbers, ...Buffer.from(association, 'hex')))
  },
}

function formatAddress(text: string, length: 4 | 16): Parsed<Uint8Array> {
  const bytes = addressBytes(text)
  if (bytes === null) return notParsed(0, 'not an IP address')
  return bytes.length === length ? parsed(bytes) : notParsed(0, 'address of the other family')
}

function fits(value: number, bits: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** bits
}
