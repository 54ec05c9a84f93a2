import type { Scenario } from '../../scenario.ts'

export const aliasLoop: Scenario = {
  id: 'alias-loop',
  target: 'alias-loop.example',
  zone: {
    'alias-loop.example': { CNAME: 'b.alias-loop.example', partial: true },
    'b.alias-loop.example': { CNAME: 'alias-loop.example', partial: true },
  },
  hosts: {},
  about: 'Two aliases that lead to each other: the question has no answer.',
  rules: ['MX-1', 'RFC 1034 3.6.2'],
  mutation:
    'dns-client: the alias chain is followed without a bound, or a loop is taken for "no data"',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    endpoints: 0,
    confidence: null,
    finds: ['alias-loop'],
    clears: ['domain-not-found', 'no-mail-host'],
  },
}
