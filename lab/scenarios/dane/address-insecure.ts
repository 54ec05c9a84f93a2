import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('address-insecure', '127.77.20.13', { tls: soundTls })

export const addressInsecure: Scenario = {
  ...server,
  zone: { ...server.zone, '_25._tcp.mx.address-insecure.example': { fault: 'servfail' } },
  signing: { 'address-insecure.example': {}, 'mx.address-insecure.example': 'unsigned' },
  about:
    'The address of the host is not signed, and its name server fails questions for TLSA, as some do: they must not be asked.',
  rules: ['D-4'],
  mutation: 'base-domain.ts: TLSA is asked for though the address is insecure',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['tlsa-lookup-failed', 'tlsa-insecure', 'tlsa-absent'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'insecure' },
    unasked: ['_25._tcp.mx.address-insecure.example'],
  },
}
