import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('sts-host-nowhere', '127.77.22.27', { tls: soundTls })

export const stsHostNowhere: Scenario = {
  ...server,
  zone: { ...server.zone, '_mta-sts.sts-host-nowhere.example': { TXT: ['v=STSv1; id=1;'] } },
  about: 'There is a record, and the policy host has no address.',
  rules: ['S-8'],
  mutation: 'judge/sts.ts: a policy host without address counts as no MTA-STS',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-unavailable'],
    clears: [],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-unavailable': { reason: 'dns', detail: 'nxdomain' } },
  },
}
