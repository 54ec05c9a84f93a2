/** The record types that are asked for, with the shape that their RDATA is read into. */
export interface RecordShapes {
  /** Dotted IPv4. */
  A: string
  /** IPv6 in RFC 5952 form. */
  AAAA: string
  MX: { readonly preference: number; readonly exchange: string }
  PTR: string
  CNAME: string
  /** The character-strings of one record, joined, as bytes in latin1. */
  TXT: string
  NS: string
  DNAME: string
  SOA: Soa
  TLSA: Tlsa
}

/** RFC 1035 3.3.13. Times in seconds. */
export interface Soa {
  readonly primary: string
  /** The mailbox as a name: its first label is the local part. */
  readonly mailbox: string
  readonly serial: number
  readonly refresh: number
  readonly retry: number
  readonly expire: number
  readonly minimum: number
}

/** RFC 6698 2.1. */
export interface Tlsa {
  readonly usage: number
  readonly selector: number
  readonly matchingType: number
  /** Certificate association data in lower-case hexadecimal. */
  readonly association: string
}

export type RecordType = keyof RecordShapes
export type RecordOf<T extends RecordType> = RecordShapes[T]

/** TYPE numbers (IANA "Resource Record (RR) TYPEs"). */
export const typeNumbers: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DNAME: 39,
  TLSA: 52,
}

/** The only CLASS that is asked for: IN. */
export const classInternet = 1

/** The type that a number stands for, if it is one that we read. */
export function recordTypeOf(number: number): RecordType | null {
  return recordTypes.find((type) => typeNumbers[type] === number) ?? null
}

const recordTypes = Object.keys(typeNumbers) as readonly RecordType[]
