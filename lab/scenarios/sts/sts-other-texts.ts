import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsOtherTexts: Scenario = {
  ...withPolicy(oneServer('sts-other-texts', '127.77.22.13', { tls: soundTls }), {
    address: '127.77.22.113',
    records: ['something else', 'v=STSv1; id=20261123a;'],
  }),
  about: 'Another text stands beside the record, and is no matter.',
  rules: ['S-1'],
  mutation: 'record.ts: any second text spoils the record',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['sts-record-invalid', 'sts-policy-unavailable'],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
