import { addresses, allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const noEdns: Scenario = {
  ...oneServer('no-edns', '127.77.1.26', { tls: soundTls }),
  zone: {
    'no-edns.example': { MX: [[10, 'mx.no-edns.example']], fault: 'formerr-edns' },
    'mx.no-edns.example': { ...addresses(['127.77.1.26']), fault: 'formerr-edns' },
  },
  about: 'An old DNS server answers FORMERR to questions with EDNS and is well without.',
  rules: ['MX-2', 'RFC 6891 7'],
  mutation: 'dns-client: FORMERR is final; the question is not asked again without EDNS',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['mx-lookup-failed', 'address-lookup-failed'],
    stages: allWell,
  },
}
