import type { Scenario } from '../../scenario.ts'

export const mxNoAnswer: Scenario = {
  id: 'mx-no-answer',
  target: 'mx-no-answer.example',
  zone: { 'mx-no-answer.example': { fault: 'silent' } },
  hosts: {},
  flags: ['--timeout', '1'],
  about: 'Nobody answers the MX question.',
  rules: ['MX-2', 'MX-8'],
  mutation: 'dns-client: waits without a bound, or a time-out becomes NXDOMAIN',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    endpoints: 0,
    confidence: null,
    finds: ['mx-lookup-failed'],
    clears: ['domain-not-found', 'no-mail-host', 'implicit-mx'],
    args: { 'mx-lookup-failed': { status: 'timeout' } },
  },
}
