import { oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const differentCertificates: Scenario = {
  ...oneServer('different-certificates', '127.77.5.17', {
    comeRound: true,
    connections: [withCertificate('expired'), withCertificate('healthy')],
  }),
  about: 'Two machines behind one address: one of them still has the old, expired certificate.',
  rules: ['contract: intermittent'],
  mutation: 'judge: the confirmation replaces the first answer',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['intermittent', 'expired'],
    clears: ['hostname-mismatch'],
    args: { intermittent: { first: 'invalid-certificate', second: 'encrypted' } },
    connections: 2,
  },
}
