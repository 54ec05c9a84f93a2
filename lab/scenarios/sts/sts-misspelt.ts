import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

export const stsMisspelt: Scenario = {
  ...withPolicy(oneServer('sts-misspelt', '127.77.22.30', { tls: soundTls }), {
    address: '127.77.22.130',
    route: {
      status: 200,
      body: [
        'version: STSv1\r\n',
        'mode: enforce\r\n',
        'mode: none\r\n',
        'mx: *.sts-misspelt.example\n',
        'mx: mx.sts-misspelt.example\r\n',
        'max-age: 60\r\n',
        'max_age: 2419200\r\n',
      ].join(''),
    },
  }),
  about:
    'A key stands twice, another is misspelt, and the lines end in two ways: all of it allowed, none of it meant.',
  rules: ['S-4', 'S-9'],
  mutation: 'judge/sts.ts: only what strict senders refuse is told',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-advice'],
    clears: ['sts-policy-disputed', 'sts-policy-invalid', 'sts-short-max-age'],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-policy-advice': { line: 6, problem: 'similar-key' } },
    severities: { 'sts-policy-advice': 'info' },
  },
}
