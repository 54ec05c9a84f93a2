/** What the user asked about. The local part of an address is dropped while parsing and stands nowhere here. */
export interface Target {
  /** As typed, without a local part. */
  readonly input: string
  /** `host`: `host:NAME` or an IP literal; no MX lookup is made. */
  readonly kind: 'domain' | 'address' | 'host'
  /** Unicode form, for people. */
  readonly domain: string
  /** A-labels, lower case, no trailing dot; or the address of an IP literal. */
  readonly asciiDomain: string
  /** Set when the servers were typed: `domain[mxhost:port]`, `host:NAME`, an IP literal. */
  readonly given: GivenHost | null
}

/** Its domain is one that mail goes to, not a host or an address. */
export function isMailDomain({ kind, asciiDomain, given }: Target): boolean {
  return kind !== 'host' && !(given?.isAddress === true && given.host === asciiDomain)
}

export interface GivenHost {
  /** A-labels or an IP address. */
  readonly host: string
  readonly isAddress: boolean
  /** null: the port of `--port`. */
  readonly port: number | null
}
