import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneIssuerExpired: Scenario = {
  ...daneServer('dane-issuer-expired', '127.77.20.101', withCertificate('expired'), {
    form: '2 1 1',
    of: 'issuer',
  }),
  about: 'The TLSA record names the CA, but the certificate has expired: with usage 2 dates count.',
  rules: ['D-11'],
  mutation: 'match-tlsa.ts: dates are not looked at below an anchor',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['expired', 'tlsa-issuer-chain'],
    clears: ['dane-would-repair', 'tlsa-mismatch', 'intermittent'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'invalid' },
    args: { 'tlsa-issuer-chain': { reason: 'expired' } },
    connections: 2,
  },
}
