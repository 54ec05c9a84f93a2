import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsRecordOdd: Scenario = {
  ...withPolicy(oneServer('sts-record-odd', '127.77.22.31', { tls: soundTls }), {
    address: '127.77.22.131',
    records: ['v=STSv1; id = 20261123a; p; note=well;'],
  }),
  about:
    'The record has blanks beside an equals sign and a field without one: some senders read it, some do not.',
  rules: ['S-1', 'S-2'],
  mutation: 'judge/sts.ts: only fatal problems of the record are told',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-record-disputed', 'sts-record-advice'],
    clears: ['sts-record-invalid', 'sts-absent'],
    stages: allWell,
    proof: { sts: 'valid' },
    args: {
      'sts-record-disputed': { problem: 'no-equals' },
      'sts-record-advice': { problem: 'unknown-field' },
    },
    severities: { 'sts-record-disputed': 'info', 'sts-record-advice': 'info' },
  },
}
