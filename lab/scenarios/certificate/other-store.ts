import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const otherStore: Scenario = {
  ...oneServer('other-store', '127.77.7.73', withCertificate('healthy')),
  about:
    'A CA that this run trusts and the Mozilla store does not know: compared, told, and without a say in the verdict.',
  rules: ['contract: --ca-file', 'RFC 5280 6.1.1'],
  mutation: 'certificate-chain.ts: other stores are compared with the roots that decide added',
  flags: ['--trust-store', 'mozilla'],
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['untrusted-root', 'incomplete-chain', 'trust-disagreement'],
    stages: allWell,
    at: { '127.77.7.73': { stores: { mozilla: false } } },
    connections: 1,
  },
}
