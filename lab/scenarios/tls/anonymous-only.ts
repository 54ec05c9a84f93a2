import { oneServer, type Scenario } from '../../scenario.ts'

export const anonymousOnly: Scenario = {
  ...oneServer('anonymous-only', '127.77.6.13', {
    tls: { certificate: null, maxVersion: 'TLSv1.2', ciphers: 'ADH:AECDH' },
  }),
  about: 'The server has no certificate at all and shakes hands only with anonymous suites.',
  rules: ['contract: anonymous-only'],
  mutation: 'start-tls.ts: the small hello does not offer anonymous suites',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['anonymous-only'],
    clears: ['starttls-absent', 'hostname-mismatch'],
    quits: false,
  },
}
