import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('sts-servfail', '127.77.22.23', { tls: soundTls })

export const stsServfail: Scenario = {
  ...server,
  zone: { ...server.zone, '_mta-sts.sts-servfail.example': { fault: 'servfail' } },
  about: 'The question for the record fails: that is not "no MTA-STS".',
  rules: ['S-8'],
  mutation: 'judge/sts.ts: a failed lookup counts as absent',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['record-lookup-failed'],
    clears: ['sts-absent', 'sts-policy-unavailable'],
    stages: allWell,
    proof: { sts: 'error' },
    args: {
      'record-lookup-failed': {
        name: '_mta-sts.sts-servfail.example',
        status: 'servfail',
        detail: '-',
      },
    },
  },
}
