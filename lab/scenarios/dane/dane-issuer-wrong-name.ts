import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneIssuerWrongName: Scenario = {
  ...daneServer('dane-issuer-wrong-name', '127.77.20.26', withCertificate('wrong-name'), {
    form: '2 1 1',
    of: 'issuer',
  }),
  about:
    'The TLSA record names the CA, but the certificate is for another host: with usage 2 the name counts.',
  rules: ['D-11'],
  mutation: 'match-tlsa.ts: no name is compared',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['hostname-mismatch', 'tlsa-issuer-chain'],
    clears: ['dane-would-repair', 'tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'invalid' },
  },
}
