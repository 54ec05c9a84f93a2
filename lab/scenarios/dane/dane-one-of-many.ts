import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneOneOfMany: Scenario = {
  ...daneServer(
    'dane-one-of-many',
    '127.77.20.28',
    { tls: soundTls },
    { form: '1 1 1', of: 'leaf' },
    { form: '3 0 1', of: 'other' },
    { form: '2 0 1', of: 'issuer' },
  ),
  about: 'One TLSA record is of no use, one is wrong, one fits: that one is enough.',
  rules: ['D-12'],
  mutation: 'match-tlsa.ts: every usable record must match',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-unusable'],
    clears: ['tlsa-mismatch', 'dane-would-repair'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
