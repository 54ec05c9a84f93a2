import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneIssuerPrivate: Scenario = {
  ...daneServer('dane-issuer-private', '127.77.20.24', withCertificate('private-ca'), {
    form: '2 0 1',
    of: 'issuer',
  }),
  about: 'A private CA that nobody trusts, sent along, and a TLSA record that names it.',
  rules: ['D-11'],
  mutation: 'match-tlsa.ts: the chain must end at a public root',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['self-signed-in-chain', 'dane-would-repair'],
    clears: ['tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
