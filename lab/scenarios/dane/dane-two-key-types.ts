import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls, withCertificate } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer('dane-two-key-types', '127.77.20.30', { tls: soundTls })
const name = 'mx.dane-two-key-types.example'
const twoTypes = {
  ...server,
  zone: { ...server.zone, [name]: addresses(['127.77.20.30', '127.77.20.31']) },
  hosts: { ...server.hosts, '127.77.20.31': { name, script: withCertificate('rsa') } },
} satisfies Partial<Scenario>

export const daneTwoKeyTypes: Scenario = {
  ...twoTypes,
  tlsa: { 'mx.dane-two-key-types.example': [{ form: '3 1 1', of: 'leaf', at: '127.77.20.30' }] },
  about:
    'Two addresses of a host show certificates with an ECDSA and an RSA key, and only one of them has a TLSA record.',
  rules: ['D-16'],
  mutation: 'rollover.ts: one leaf with a record is enough',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 2,
    finds: ['tlsa-other-key', 'tlsa-mismatch'],
    clears: [],
    stages: allWell,
    proof: { mx: 'secure' },
    args: { 'tlsa-other-key': { keyType: 'rsa' } },
    at: { '127.77.20.30': { dane: 'valid' }, '127.77.20.31': { dane: 'invalid' } },
  },
}
