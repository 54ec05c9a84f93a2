import { badCertificate, mailDomain, type Scenario } from '../../scenario.ts'

export const wildcardTooDeep: Scenario = {
  ...mailDomain('wildcard-too-deep', {
    'mx.inner': {
      at: ['127.77.7.26'],
      script: {
        tls: { certificate: { kind: 'healthy', names: ['*.wildcard-too-deep.example'] } },
      },
    },
  }),
  about: 'A wildcard stands for one label, and the host name has two more.',
  rules: ['RFC 9525 6.3'],
  mutation: 'identity.ts: the wildcard stands for any number of labels',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    confidence: { min: 1, max: 89 },
    finds: ['hostname-mismatch'],
    clears: ['incomplete-chain'],
    stages: badCertificate,
    connections: 2,
  },
}
