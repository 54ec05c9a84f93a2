import { addresses, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const mxServfail: Scenario = {
  id: 'mx-servfail',
  target: 'mx-servfail.example',
  zone: {
    'mx-servfail.example': {
      fault: [{ fault: 'servfail', type: 'MX' }],
      ...addresses(['127.77.1.18']),
    },
  },
  hosts: { '127.77.1.18': { name: 'mx-servfail.example', script: { tls: soundTls } } },
  about:
    'The MX lookup fails (SERVFAIL), while the domain’s address would answer: a sender waits, it does not go there.',
  rules: ['MX-2'],
  mutation: 'mx.ts, mailHosts: the implicit MX is used for every status but found',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['mx-lookup-failed'],
    clears: ['implicit-mx', 'domain-not-found', 'no-mail-host'],
    args: { 'mx-lookup-failed': { status: 'servfail' } },
    connections: 0,
  },
}
