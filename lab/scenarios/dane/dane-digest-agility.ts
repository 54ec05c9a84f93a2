import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneDigestAgility: Scenario = {
  ...daneServer(
    'dane-digest-agility',
    '127.77.20.29',
    { tls: soundTls },
    { form: '3 1 1', of: 'leaf' },
    { form: '3 1 2', of: 'other' },
  ),
  about:
    'The record with SHA-256 fits, the one with SHA-512 does not: of two digests for the same thing only the stronger counts.',
  rules: ['D-12'],
  mutation: 'match-tlsa.ts: weaker digests count beside stronger ones',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-mismatch'],
    clears: [],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'invalid',
      rollover: { scheme: 'none', matches: ['outranked', 'none'] },
    },
  },
}
