import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const daneImplicit: Scenario = {
  id: 'dane-implicit',
  target: 'dane-implicit.example',
  zone: { 'dane-implicit.example': addresses(['127.77.20.42']) },
  hosts: {
    '127.77.20.42': { name: 'dane-implicit.example', script: { tls: soundTls } },
  },
  signing: { 'dane-implicit.example': {} },
  tlsa: {
    'dane-implicit.example': [
      { form: '2 1 1', of: 'issuer' },
      { form: '3 1 1', of: 'leaf' },
    ],
  },
  about: 'There is no MX record, which is proven, and the domain itself has TLSA records.',
  rules: ['D-1', 'MX-3'],
  mutation: 'find-hosts.ts: only hosts of MX records are asked for TLSA',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['dane-mx-insecure', 'tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid', baseDomain: 'dane-implicit.example' },
  },
}
