import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { policyLines, withPolicy } from '../../right-server.ts'

export const stsAddressListed: Scenario = {
  ...withPolicy(oneServer('sts-address-listed', '127.77.22.32', { tls: soundTls }), {
    address: '127.77.22.132',
    policy: policyLines('sts-address-listed.example', {
      mx: ['mx.sts-address-listed.example', '127.77.22.32', '*.example'],
    }),
  }),
  about:
    'The policy lists an address, which is no name of an MX host, and all that could stand right below a top-level domain.',
  rules: ['S-4', 'S-10'],
  mutation: 'mx-pattern.ts: an address or a broad star is like any name',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-advice', 'sts-pattern-unused'],
    clears: ['sts-policy-invalid', 'sts-mx-not-listed'],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-policy-advice': { line: 4, problem: 'mx-address' } },
    severities: { 'sts-policy-advice': 'info', 'sts-pattern-unused': 'info' },
  },
}
