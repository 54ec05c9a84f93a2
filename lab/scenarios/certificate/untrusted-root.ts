import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const untrustedRoot: Scenario = {
  ...oneServer('untrusted-root', '127.77.7.78', withCertificate('private-ca-root-missing')),
  about:
    'A CA that another root program has and this run does not trust; its root is not sent, and nothing is missing.',
  rules: ['contract: untrusted-root'],
  mutation: 'certificate-chain.ts: the roots of compared stores are not known to the path',
  privateRootIn: 'other-program',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['untrusted-root'],
    clears: ['incomplete-chain', 'self-signed-in-chain'],
    stages: badCertificate,
    at: { '127.77.7.78': { stores: { 'other-program': true } } },
  },
}
