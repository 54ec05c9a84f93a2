import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneOneKey: Scenario = {
  ...daneServer('dane-one-key', '127.77.20.2', { tls: soundTls }, { form: '3 1 1', of: 'leaf' }),
  about:
    'The only TLSA record names the present key: with the next key mail would stop until the old record is forgotten everywhere.',
  rules: ['D-15'],
  mutation: 'rollover.ts: the present key alone counts as ready',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-rollover'],
    clears: ['tlsa-mismatch'],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'valid',
      rollover: { scheme: 'key', matches: ['leaf'] },
    },
    args: { 'tlsa-rollover': { scheme: 'key' } },
  },
}
