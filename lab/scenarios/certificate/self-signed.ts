import { badCertificate, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const selfSigned: Scenario = {
  ...oneServer('self-signed', '127.77.7.12', withCertificate('self-signed')),
  about: 'The server signed its certificate itself, as a fresh installation does.',
  rules: ['contract: self-signed'],
  mutation: 'path.ts: a self-signed leaf counts as its own anchor',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['self-signed'],
    clears: ['self-signed-in-chain', 'incomplete-chain', 'hostname-mismatch'],
    stages: badCertificate,
    connections: 2,
  },
}
