import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const version1: Scenario = {
  ...oneServer('version-1', '127.77.7.43', withCertificate('version-1')),
  about: 'A certificate of version 1, without any extension and so without names.',
  rules: ['RFC 5280 4.1.2.1', 'contract: common-name-only'],
  mutation: 'identity.ts: without a list of names the common name is accepted',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['common-name-only'],
    clears: ['expired', 'incomplete-chain'],
    stages: badCertificate,
  },
}
