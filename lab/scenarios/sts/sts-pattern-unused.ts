import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy, policyLines } from '../../right-server.ts'

export const stsPatternUnused: Scenario = {
  ...withPolicy(oneServer('sts-pattern-unused', '127.77.22.22', { tls: soundTls }), {
    address: '127.77.22.122',
    policy: policyLines('sts-pattern-unused.example', {
      mx: ['mx.sts-pattern-unused.example', 'old.sts-pattern-unused.example'],
    }),
  }),
  about: 'The policy lists a host that is no MX host any more.',
  rules: ['S-10'],
  mutation: 'judge/sts.ts: patterns are not compared with hosts',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-pattern-unused'],
    clears: ['sts-mx-not-listed'],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-pattern-unused': { pattern: 'old.sts-pattern-unused.example' } },
  },
}
