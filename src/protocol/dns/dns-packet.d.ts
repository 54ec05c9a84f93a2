/** What the tests use of dns-packet, which brings no types: another codec to compare ours with. */
declare module 'dns-packet' {
  interface Packet {
    readonly type?: 'query' | 'response'
    readonly id?: number
    readonly flag_rd?: boolean
    readonly questions?: readonly { name: string; type: string; class: string }[]
    readonly answers?: readonly { name: string; type: string; data: unknown }[]
    readonly additionals?: readonly { name: string; type: string }[]
  }
  export function encode(packet: Packet): Buffer
  export function decode(bytes: Buffer): Packet
}
