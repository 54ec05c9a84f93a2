/** SHA-256 of a certificate's DER, 64 lower-case hexadecimal digits. */
export type Sha256 = string

export type TlsVersion = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'

export interface CipherSuite {
  /** IANA name, `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`. */
  readonly iana: string
  /** OpenSSL name, `ECDHE-RSA-AES256-GCM-SHA384`. */
  readonly openssl: string
  /** Strength of the cipher in bits (128, 256, 112 for 3DES …). */
  readonly bits: number
}

/** What one completed handshake showed. Nothing of it is judged. */
export interface Handshake {
  readonly version: TlsVersion
  readonly cipher: CipherSuite
  /** Named group (IANA: `x25519`, `secp256r1`, `X25519MLKEM768`, `ffdhe2048`), `dh` for unnamed finite-field DH; null for static RSA. */
  readonly group: string | null
  /** Size of an unnamed finite-field DH prime in bits. */
  readonly dhBits: number | null
  /** IANA signature scheme of the server's handshake signature; null where there is none. */
  readonly signatureScheme: string | null
  /** The certificates exactly as sent, in that order; DER stands in the evidence's `certificates`. Empty for anonymous suites. */
  readonly chain: readonly Sha256[]
  /** The stapled OCSP response, DER in base64. */
  readonly ocspResponse: string | null
  readonly clientCertificateRequested: boolean
  /** Server name sent (SNI); null for an address. */
  readonly serverName: string | null
  /** `full`: every suite but anonymous and NULL ones; `small`: the retry with few TLS 1.2 suites, anonymous ones too. */
  readonly hello: 'full' | 'small'
  /** The TLS library's own verification result: `ok` or its code (`SELF_SIGNED_CERT_IN_CHAIN` …). */
  readonly libraryVerify: string
}
