import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const addressServfail: Scenario = {
  id: 'address-servfail',
  target: 'address-servfail.example',
  zone: {
    'address-servfail.example': {
      MX: [
        [10, 'broken.address-servfail.example'],
        [20, 'mx.address-servfail.example'],
      ],
    },
    'broken.address-servfail.example': { fault: 'servfail' },
    'mx.address-servfail.example': addresses(['127.77.1.19']),
  },
  hosts: { '127.77.1.19': { name: 'mx.address-servfail.example', script: { tls: soundTls } } },
  about:
    'The address of the preferred host cannot be looked up at the moment; the second host is well.',
  rules: ['MX-2', 'MX-5'],
  mutation: 'judge: a failed address lookup is reported as "has no address"',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['address-lookup-failed'],
    clears: ['mx-without-address', 'mx-lookup-failed'],
    stages: allWell,
  },
}
