import { mailDomain, type Scenario } from '../../scenario.ts'

export const specialAddress: Scenario = {
  ...mailDomain('special-address', { mx: { at: ['192.0.2.25'], script: 'refuses' } }),
  about:
    'The MX host has an address of a documentation network. It must not be contacted because DNS says so.',
  rules: ['contract: --allow-network', 'RFC 5737'],
  mutation:
    'guard.ts: the documentation networks are missing; or observe dials what the guard bars',
  expect: {
    verdict: 'unreachable',
    exitCode: 3,
    judged: 0,
    endpoints: 1,
    confidence: null,
    finds: ['mx-special-address'],
    clears: ['mx-unreachable', 'port-blocked-suspected'],
    at: { '192.0.2.25': { because: 'barred', connections: 0 } },
  },
}
