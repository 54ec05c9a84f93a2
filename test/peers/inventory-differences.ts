/** What mxseal and another tool do not both see at a peer, as `version suite` in the tool's names. */
export interface Difference {
  readonly peer: string
  readonly tool: 'sslscan' | 'nmap'
  readonly mxsealAlone: readonly string[]
  readonly toolAlone: readonly string[]
}

/** With static RSA, where OpenSMTPD chooses them in its ServerHello. */
const staticRsa = [
  'TLSv1.2 AES128-CCM',
  'TLSv1.2 AES128-CCM8',
  'TLSv1.2 AES128-GCM-SHA256',
  'TLSv1.2 AES128-SHA',
  'TLSv1.2 AES128-SHA256',
  'TLSv1.2 AES256-CCM',
  'TLSv1.2 AES256-CCM8',
  'TLSv1.2 AES256-GCM-SHA384',
  'TLSv1.2 AES256-SHA',
  'TLSv1.2 AES256-SHA256',
  'TLSv1.2 ARIA128-GCM-SHA256',
  'TLSv1.2 ARIA256-GCM-SHA384',
  'TLSv1.2 CAMELLIA128-SHA',
  'TLSv1.2 CAMELLIA128-SHA256',
  'TLSv1.2 CAMELLIA256-SHA',
  'TLSv1.2 CAMELLIA256-SHA256',
]

const sslscanStops = {
  tool: 'sslscan',
  mxsealAlone: staticRsa,
  toolAlone: [],
  right: 'each',
  why: 'OpenSMTPD chooses static RSA, as mxseal and nmap say, and then its key process cannot decrypt ("illegal or unsupported padding mode"): no handshake with it ends well, and sslscan counts only those that do',
} as const

/**
 * The differences that are known, each with who is right and why (`each`: in another sense of the word);
 * the server must choose what mxseal alone sees for openssl, too. Any other difference fails the test, as
 * does one that is gone.
 */
export const inventoryDifferences: readonly (Difference & {
  readonly right: 'mxseal' | 'sslscan' | 'nmap' | 'each'
  readonly why: string
})[] = [
  { peer: 'opensmtpd', ...sslscanStops },
  { peer: 'opensmtpd-tls12', ...sslscanStops },
]
