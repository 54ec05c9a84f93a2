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
}

export type RecordType = keyof RecordShapes
export type RecordOf<T extends RecordType> = RecordShapes[T]
