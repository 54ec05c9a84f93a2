import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const wildcard: Scenario = {
  ...oneServer('wildcard', '127.77.7.25', withCertificate('wildcard')),
  about: 'A wildcard certificate one level above the host.',
  rules: ['RFC 9525 6.3'],
  mutation: 'identity.ts: no wildcard is accepted',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 90, max: 100 },
    finds: [],
    clears: ['hostname-mismatch', 'common-name-only'],
    stages: allWell,
    connections: 1,
  },
}
