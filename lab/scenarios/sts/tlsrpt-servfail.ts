import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('tlsrpt-servfail', '127.77.22.54', { tls: soundTls })

export const tlsrptServfail: Scenario = {
  ...server,
  zone: { ...server.zone, '_smtp._tls.tlsrpt-servfail.example': { fault: 'servfail' } },
  about: 'The question for the TLSRPT record fails: that is not "no reports wanted".',
  rules: ['R-1'],
  mutation: 'judge/sts.ts: a failed lookup of the TLSRPT record is told nowhere',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['record-lookup-failed'],
    clears: ['tlsrpt-absent'],
    stages: allWell,
    proof: { tlsRpt: 'error', sts: 'absent' },
    args: {
      'record-lookup-failed': { name: '_smtp._tls.tlsrpt-servfail.example', status: 'servfail' },
    },
  },
}
