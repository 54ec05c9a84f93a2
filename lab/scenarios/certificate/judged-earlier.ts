import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const judgedEarlier: Scenario = {
  ...oneServer('judged-earlier', '127.77.7.40', withCertificate('expired')),
  atDays: -20,
  about: 'An expired certificate, judged as of twenty days ago, when it was valid.',
  rules: ['contract: --at'],
  mutation: 'check.ts: --at is not handed to judge, or to the confirmation',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['expired', 'not-yet-valid'],
    stages: allWell,
  },
}
