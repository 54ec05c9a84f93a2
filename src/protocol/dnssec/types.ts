/** TYPE numbers of DNSSEC and of what it must know (IANA "Resource Record (RR) TYPEs"). */
export const types = {
  ns: 2,
  cname: 5,
  soa: 6,
  mx: 15,
  dname: 39,
  ds: 43,
  rrsig: 46,
  nsec: 47,
  dnskey: 48,
  nsec3: 50,
  nsec3param: 51,
  any: 255,
} as const
