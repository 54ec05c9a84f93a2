import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsIdForm: Scenario = {
  ...withPolicy(oneServer('sts-id-form', '127.77.22.61', { tls: soundTls }), {
    address: '127.77.22.161',
    records: ['v=STSv1; id=2026-11-23;'],
  }),
  about: 'The id has hyphens, which RFC 8461 does not allow: who reads strictly has no policy.',
  rules: ['S-2'],
  mutation: 'judge/sts.ts: the form of the id is left to lenient readers',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-record-invalid'],
    clears: ['sts-absent'],
    stages: allWell,
    proof: { sts: 'invalid' },
    args: { 'sts-record-invalid': { problem: 'id-form' } },
  },
}
