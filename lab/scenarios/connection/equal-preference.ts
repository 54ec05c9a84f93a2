import { allWell, badCertificate, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls, withCertificate } from '../../tls-scripts.ts'

export const equalPreference: Scenario = {
  ...mailDomain('equal-preference', {
    a: { preference: 10, at: ['127.77.2.23'], script: withCertificate('expired') },
    b: { preference: 10, at: ['127.77.2.24'], script: { tls: soundTls } },
  }),
  about: 'Two hosts of equal preference, used in random order; the certificate of one has expired.',
  rules: ['MX-5'],
  mutation: 'observe: of hosts with equal preference only one is tested',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    scope: 'some',
    judged: 2,
    endpoints: 2,
    finds: ['expired'],
    clears: ['hostname-mismatch'],
    at: {
      '127.77.2.23': { stages: badCertificate, outcome: 'invalid-certificate' },
      '127.77.2.24': { stages: allWell, outcome: 'encrypted' },
    },
  },
}
