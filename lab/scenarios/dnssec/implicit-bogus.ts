import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const server = signedServer(
  'implicit-bogus',
  '127.77.21.16',
  { tls: soundTls },
  { faults: [{ fault: 'no-denial' }] },
)

export const implicitBogus: Scenario = {
  ...server,
  zone: { 'implicit-bogus.example': addresses(['127.77.21.16']) },
  hosts: { '127.77.21.16': { name: 'implicit-bogus.example', script: { tls: soundTls } } },
  about:
    'That there is no MX record is not proven, so that the address of the domain itself may be a way that a forger made.',
  rules: ['D-3', 'MX-3'],
  mutation: 'judge-rrset.ts: an empty answer without proof is believed',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    finds: ['dnssec-bogus'],
    clears: [],
    stages: allWell,
    proof: { mx: 'bogus' },
    connections: 1,
  },
}
