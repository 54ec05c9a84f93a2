import { oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const md5: Scenario = {
  ...oneServer('md5', '127.77.7.44', withCertificate('md5')),
  about: 'The certificate is signed with MD5, which anybody can forge.',
  rules: ['T-7', 'contract: weak-signature'],
  mutation: 'strength.ts: MD5 is not among the weak hashes',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['weak-signature'],
    clears: ['expired', 'incomplete-chain'],
  },
}
