import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsRecordBogus: Scenario = {
  ...withPolicy(oneServer('sts-record-bogus', '127.77.22.62', { tls: soundTls }), {
    address: '127.77.22.162',
  }),
  signing: {
    'sts-record-bogus.example': {
      faults: [{ fault: 'expired', name: '_mta-sts.sts-record-bogus.example', type: 16 }],
    },
  },
  about:
    'The signature over the MTA-STS record has expired: a validating resolver keeps the record to itself, so there is no policy.',
  rules: ['S-1', 'S-8'],
  mutation: 'judge/sts.ts: the DNSSEC state of the record is not looked at',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['dnssec-bogus'],
    clears: ['sts-absent'],
    stages: allWell,
    proof: { mx: 'secure', sts: 'error' },
    args: { 'dnssec-bogus': { type: 'TXT', reason: 'signature-expired' } },
  },
}
