import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const mxWithoutAddress: Scenario = {
  id: 'mx-without-address',
  target: 'mx-without-address.example',
  zone: {
    'mx-without-address.example': {
      MX: [
        [10, 'gone.mx-without-address.example'],
        [20, 'mx.mx-without-address.example'],
      ],
    },
    'mx.mx-without-address.example': addresses(['127.77.1.16']),
  },
  hosts: { '127.77.1.16': { name: 'mx.mx-without-address.example', script: { tls: soundTls } } },
  about: 'The preferred host has no address any more; the second one takes the mail.',
  rules: ['MX-6', 'contract: verdict of the target'],
  mutation:
    'judge: a host without address makes the verdict dns-error though another host was judged',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['mx-without-address'],
    clears: ['no-mail-host', 'address-lookup-failed'],
    stages: allWell,
  },
}
