import ipaddr from 'ipaddr.js'

/**
 * The special-purpose range that an address lies in, in the words of the IANA registries, or null for
 * a global unicast address. An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4) is special
 * as well: what it leads to is not what the DNS seemed to name.
 */
export function specialNetwork(address: string): string | null {
  const parsed = ipaddr.parse(address)
  const table = parsed.kind() === 'ipv4' ? ipv4Networks : ipv6Networks
  const hit = table.find(([cidr]) => parsed.match(ipaddr.parseCIDR(cidr)))
  if (hit !== undefined) return `${hit[1]} (${hit[0]})`
  if (parsed.kind() === 'ipv6' && !parsed.match(ipaddr.parseCIDR('2000::/3'))) {
    return 'not global unicast (outside 2000::/3)'
  }
  return null
}

/** Whether one of the networks (CIDR, already validated) holds the address. */
export function inNetworks(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.parse(address)
  return networks.some((cidr) => {
    const [network, bits] = ipaddr.parseCIDR(cidr)
    return network.kind() === parsed.kind() && parsed.match(network, bits)
  })
}

/** IANA IPv4 Special-Purpose Address Registry, and multicast. */
const ipv4Networks: readonly (readonly [cidr: string, name: string])[] = [
  ['0.0.0.0/8', 'this network, RFC 791'],
  ['10.0.0.0/8', 'private use, RFC 1918'],
  ['100.64.0.0/10', 'shared address space, RFC 6598'],
  ['127.0.0.0/8', 'loopback, RFC 1122'],
  ['169.254.0.0/16', 'link local, RFC 3927'],
  ['172.16.0.0/12', 'private use, RFC 1918'],
  ['192.0.0.0/24', 'IETF protocol assignments, RFC 6890'],
  ['192.0.2.0/24', 'documentation, RFC 5737'],
  ['192.31.196.0/24', 'AS112, RFC 7535'],
  ['192.52.193.0/24', 'AMT, RFC 7450'],
  ['192.88.99.0/24', 'deprecated 6to4 relay anycast, RFC 7526'],
  ['192.168.0.0/16', 'private use, RFC 1918'],
  ['192.175.48.0/24', 'AS112, RFC 7534'],
  ['198.18.0.0/15', 'benchmarking, RFC 2544'],
  ['198.51.100.0/24', 'documentation, RFC 5737'],
  ['203.0.113.0/24', 'documentation, RFC 5737'],
  ['224.0.0.0/4', 'multicast, RFC 5771'],
  ['240.0.0.0/4', 'reserved, RFC 1112'],
]

/** IANA IPv6 Special-Purpose Address Registry, inside 2000::/3 and the ones worth a name outside. */
const ipv6Networks: readonly (readonly [cidr: string, name: string])[] = [
  ['::1/128', 'loopback, RFC 4291'],
  ['::/128', 'unspecified, RFC 4291'],
  ['::ffff:0:0/96', 'IPv4-mapped, RFC 4291'],
  ['64:ff9b::/96', 'IPv4-IPv6 translation, RFC 6052'],
  ['64:ff9b:1::/48', 'local-use IPv4-IPv6 translation, RFC 8215'],
  ['100::/64', 'discard only, RFC 6666'],
  ['2001::/32', 'Teredo, RFC 4380'],
  ['2001:2::/48', 'benchmarking, RFC 5180'],
  ['2001:10::/28', 'deprecated ORCHID, RFC 4843'],
  ['2001:20::/28', 'ORCHIDv2, RFC 7343'],
  ['2001:db8::/32', 'documentation, RFC 3849'],
  ['2001::/23', 'IETF protocol assignments, RFC 2928'],
  ['2002::/16', '6to4, RFC 3056'],
  ['2620:4f:8000::/48', 'AS112, RFC 7534'],
  ['3fff::/20', 'documentation, RFC 9637'],
  ['5f00::/16', 'segment routing, RFC 9602'],
  ['fc00::/7', 'unique local, RFC 4193'],
  ['fe80::/10', 'link local, RFC 4291'],
  ['ff00::/8', 'multicast, RFC 4291'],
]
