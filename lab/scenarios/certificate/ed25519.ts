import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const ed25519: Scenario = {
  ...oneServer('ed25519', '127.77.7.46', withCertificate('ed25519')),
  about: 'An Ed25519 key: sound, and not what public CAs may sign.',
  rules: ['RFC 8410', 'contract: not-conformant'],
  mutation: 'public-key.ts: Ed25519 keys cannot be read',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['not-conformant'],
    clears: ['weak-key', 'malformed'],
    stages: allWell,
  },
}
