import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Authority } from './authority.ts'
import type { Peer } from './peer.ts'

/** A TLSA record in zone-file form, its digest made of the peer's own files: `3 1 1 leaf`, `2 0 1 root`. */
export function tlsaRecord({ folder }: Authority, { chain }: Peer, form: string): string {
  const [usage, selector, matchingType, of = ''] = form.split(' ')
  const family = chain === 'private-root' ? 'private-' : ''
  const subject =
    selector === '0' ? certificate(folder, family + of) : key(folder, family + of, chain)
  const hash = createHash(matchingType === '2' ? 'sha512' : 'sha256')
  return `TLSA ${usage} ${selector} ${matchingType} ${hash.update(subject).digest('hex')}`
}

function certificate(folder: string, name: string): Uint8Array {
  return new X509Certificate(readFileSync(join(folder, `${name}.pem`))).raw
}

/** `leaf`: the key of that chain. `other`: one that it does not use. */
function key(folder: string, name: string, chain: Peer['chain']): Uint8Array {
  const own = chain === 'ecdsa' || chain === 'ed25519' ? chain : 'rsa'
  const file = name.endsWith('leaf') ? own : name.endsWith('other') ? 'ed25519' : name
  const pem = readFileSync(join(folder, `${file}.key`))
  return createPublicKey(pem).export({ type: 'spki', format: 'der' })
}
