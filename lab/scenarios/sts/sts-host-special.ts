import { addresses, allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const server = oneServer('sts-host-special', '127.77.22.28', { tls: soundTls })

export const stsHostSpecial: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    '_mta-sts.sts-host-special.example': { TXT: ['v=STSv1; id=1;'] },
    'mta-sts.sts-host-special.example': addresses(['169.254.169.254']),
  },
  about:
    'The policy host has an address inside a cloud: nobody goes there because a stranger says so.',
  rules: ['S-3', 'contract: guard'],
  mutation: 'http-client.ts: addresses are not asked of the guard',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-unavailable'],
    clears: ['mx-special-address'],
    stages: allWell,
    proof: { sts: 'error' },
    args: { 'sts-policy-unavailable': { reason: 'barred' } },
  },
}
