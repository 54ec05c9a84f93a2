import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsNoId: Scenario = {
  ...withPolicy(oneServer('sts-no-id', '127.77.22.14', { tls: soundTls }), {
    address: '127.77.22.114',
    records: ['v=STSv1;'],
  }),
  about: 'The record has no id, so that nobody would notice a new policy: it counts as none.',
  rules: ['S-2'],
  mutation: 'record.ts: a record needs no id',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-record-invalid'],
    clears: [],
    stages: allWell,
    proof: { sts: 'invalid' },
    args: { 'sts-record-invalid': { problem: 'id-missing' } },
  },
}
