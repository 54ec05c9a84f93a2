import type { Scenario } from '../../scenario.ts'

export const noSuchDomain: Scenario = {
  id: 'no-such-domain',
  target: 'no-such-domain.example',
  zone: {},
  hosts: {},
  about: 'The domain does not exist (NXDOMAIN).',
  rules: ['MX-2', 'contract: verdict dns-error'],
  mutation: 'mx.ts, mxStatus: NXDOMAIN is taken for "no MX record", and the address is asked for',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    endpoints: 0,
    confidence: null,
    finds: ['domain-not-found'],
    clears: ['no-mail-host', 'mx-lookup-failed', 'implicit-mx'],
  },
}
