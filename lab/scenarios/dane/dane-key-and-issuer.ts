import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneKeyAndIssuer: Scenario = {
  ...daneServer(
    'dane-key-and-issuer',
    '127.77.20.3',
    { tls: soundTls },
    { form: '3 1 1', of: 'leaf' },
    { form: '2 1 1', of: 'issuer' },
  ),
  about: 'TLSA records name the present key and the CA that signs the next one too.',
  rules: ['D-11', 'D-15'],
  mutation: 'rollover.ts: records of issuers do not count',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['tlsa-rollover', 'tlsa-mismatch'],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'valid',
      rollover: { scheme: 'key-and-issuer', matches: ['leaf', 'issuer'] },
    },
  },
}
