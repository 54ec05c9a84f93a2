import ipaddr from 'ipaddr.js'
import { notParsed, parsed, type Parsed } from '../../model/parsed.ts'
import { readU16, readU32, type ResourceRecord } from './message.ts'
import { readName } from './name.ts'
import type { RecordOf, RecordShapes, RecordType } from './record.ts'

/**
 * The RDATA of one record as the shape of its type (RFC 1035 3.3, 3596, 6672, 6698). It is read whole or
 * not at all: a byte too few or too many is a problem. `message` are the bytes of the whole message,
 * because names may point into it. The caller has made sure that the record is of this type.
 */
export function readRdata<T extends RecordType>(
  type: T,
  record: Pick<ResourceRecord, 'rdata' | 'rdataAt'>,
  message: Uint8Array,
): Parsed<RecordOf<T>> {
  const end = record.rdataAt + record.rdata.length
  return readers[type]({ message, at: record.rdataAt, end, rdata: record.rdata })
}

interface Place {
  readonly message: Uint8Array
  readonly at: number
  readonly end: number
  readonly rdata: Uint8Array
}

const readers: { readonly [T in RecordType]: (place: Place) => Parsed<RecordShapes[T]> } = {
  A: ({ rdata, at }) => {
    return rdata.length === 4 ? parsed(rdata.join('.')) : notParsed(at, 'A is not 4 bytes long')
  },
  AAAA: ({ rdata, at }) => {
    return rdata.length === 16
      ? parsed(formatIpv6(rdata))
      : notParsed(at, 'AAAA is not 16 bytes long')
  },
  MX: (place) => {
    if (place.rdata.length < 3) return notParsed(place.at, 'MX is too short')
    const exchange = readWholeName({ ...place, at: place.at + 2 })
    if (!exchange.ok) return exchange
    return parsed({ preference: readU16(place.rdata, 0), exchange: exchange.value })
  },
  TXT: readText,
  SOA: readSoa,
  TLSA: ({ rdata, at }) => {
    const [usage, selector, matchingType] = rdata
    if (usage === undefined || selector === undefined || matchingType === undefined) {
      return notParsed(at, 'TLSA is too short')
    }
    const association = Buffer.from(rdata.subarray(3)).toString('hex')
    return parsed({ usage, selector, matchingType, association })
  },
  PTR: readWholeName,
  CNAME: readWholeName,
  NS: readWholeName,
  DNAME: readWholeName,
}

/** A name that fills what is left of the RDATA. */
function readWholeName({ message, at, end }: Place): Parsed<string> {
  const read = readName(message, at)
  if (!read.ok) return read
  return read.value.end === end
    ? parsed(read.value.name)
    : notParsed(read.value.end, 'name does not fill the RDATA')
}

/** RFC 1035 3.3.14: one or more character-strings. */
function readText({ rdata, at }: Place): Parsed<string> {
  if (rdata.length === 0) return notParsed(at, 'TXT without a character-string')
  let text = ''
  for (let next = 0; next < rdata.length; ) {
    const end = next + 1 + (rdata[next] ?? 0)
    if (end > rdata.length) return notParsed(at + next, 'character-string runs past the end')
    text += Buffer.from(rdata.subarray(next + 1, end)).toString('latin1')
    next = end
  }
  return parsed(text)
}

function readSoa({ message, at, end }: Place): Parsed<RecordShapes['SOA']> {
  const primary = readName(message, at)
  if (!primary.ok) return primary
  const mailbox = readName(message, primary.value.end)
  if (!mailbox.ok) return mailbox
  const numbers = mailbox.value.end
  if (numbers + 20 !== end) return notParsed(numbers, 'SOA does not end with five numbers')
  return parsed({
    primary: primary.value.name,
    mailbox: mailbox.value.name,
    serial: readU32(message, numbers),
    refresh: readU32(message, numbers + 4),
    retry: readU32(message, numbers + 8),
    expire: readU32(message, numbers + 12),
    minimum: readU32(message, numbers + 16),
  })
}

/** RFC 5952, mixed notation for IPv4-mapped addresses (section 5). */
function formatIpv6(bytes: Uint8Array): string {
  const address = new ipaddr.IPv6(Array.from(bytes))
  return address.isIPv4MappedAddress()
    ? `::ffff:${address.toIPv4Address().toString()}`
    : address.toRFC5952String()
}
