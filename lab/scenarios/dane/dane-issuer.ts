import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneIssuer: Scenario = {
  ...daneServer('dane-issuer', '127.77.20.23', { tls: soundTls }, { form: '2 1 1', of: 'issuer' }),
  about:
    'The TLSA record names the key of the CA that is sent with the certificate; name and dates fit.',
  rules: ['D-11', 'D-15'],
  mutation: 'match-tlsa.ts: usage 2 is compared with the leaf',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-rollover'],
    clears: ['tlsa-mismatch'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid' },
    args: { 'tlsa-rollover': { scheme: 'issuer' } },
  },
}
