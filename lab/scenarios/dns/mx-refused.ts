import type { Scenario } from '../../scenario.ts'

export const mxRefused: Scenario = {
  id: 'mx-refused',
  target: 'mx-refused.example',
  zone: { 'mx-refused.example': { fault: 'refused' } },
  hosts: {},
  about: 'The resolver refuses the question.',
  rules: ['MX-2'],
  mutation: 'dns-client: REFUSED is taken for an empty answer',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    endpoints: 0,
    confidence: null,
    finds: ['mx-lookup-failed'],
    clears: ['domain-not-found', 'no-mail-host', 'implicit-mx'],
    args: { 'mx-lookup-failed': { status: 'servfail', detail: 'refused' } },
  },
}
