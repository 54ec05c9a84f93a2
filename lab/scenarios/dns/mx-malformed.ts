import type { Scenario } from '../../scenario.ts'

export const mxMalformed: Scenario = {
  id: 'mx-malformed',
  target: 'mx-malformed.example',
  zone: { 'mx-malformed.example': { fault: 'malformed' } },
  hosts: {},
  flags: ['--timeout', '1'],
  about: 'The resolver answers with bytes that are no DNS message.',
  rules: ['MX-2', 'contract: hostile text'],
  mutation: 'protocol/dns: a message that does not parse throws, or counts as an empty answer',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    endpoints: 0,
    confidence: null,
    finds: ['mx-lookup-failed'],
    clears: ['domain-not-found', 'no-mail-host', 'implicit-mx'],
  },
}
