import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer, withPolicy } from '../../right-server.ts'

export const stsDaneFails: Scenario = {
  ...withPolicy(
    daneServer('sts-dane-fails', '127.77.22.24', { tls: soundTls }, { form: '3 1 1', of: 'other' }),
    {
      address: '127.77.22.124',
    },
  ),
  about: 'MTA-STS is content and DANE is not: what DANE refuses MTA-STS cannot repair.',
  rules: ['D-18'],
  mutation: 'judge/sts.ts: MTA-STS and DANE are not compared',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-mismatch', 'sts-contradicts-dane'],
    clears: [],
    stages: allWell,
    proof: { sts: 'valid', dane: 'invalid' },
  },
}
