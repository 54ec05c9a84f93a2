import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsTwoRecords: Scenario = {
  ...withPolicy(oneServer('sts-two-records', '127.77.22.12', { tls: soundTls }), {
    address: '127.77.22.112',
    records: ['v=STSv1; id=1;', 'v=STSv1; id=2;'],
  }),
  about: 'Two records, which is as good as none; the policy is not asked for.',
  rules: ['S-1'],
  mutation: 'record.ts: the first of several records counts',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-record-invalid'],
    clears: ['sts-absent'],
    stages: allWell,
    proof: { sts: 'invalid' },
    args: { 'sts-record-invalid': { problem: 'several-records' } },
    unasked: ['mta-sts.sts-two-records.example'],
  },
}
