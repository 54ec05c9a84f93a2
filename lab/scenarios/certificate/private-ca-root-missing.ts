import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const privateCaRootMissing: Scenario = {
  ...oneServer(
    'private-ca-root-missing',
    '127.77.7.48',
    withCertificate('private-ca-root-missing'),
  ),
  about:
    'A private CA whose own certificate is not sent: from outside it cannot be told from a forgotten intermediate.',
  rules: ['contract: incomplete-chain'],
  mutation: 'path.ts: an unknown issuer is reported as self-signed-in-chain',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['incomplete-chain'],
    clears: ['self-signed', 'self-signed-in-chain'],
    stages: badCertificate,
  },
}
