import type { Scenario } from '../../scenario.ts'

export const noMailHost: Scenario = {
  id: 'no-mail-host',
  target: 'no-mail-host.example',
  zone: { 'no-mail-host.example': { TXT: ['v=spf1 -all'] } },
  hosts: {},
  about: 'The domain exists, but has neither MX nor address: it cannot take mail.',
  rules: ['MX-3', 'contract: verdict no-mail'],
  mutation: 'judge: "no data" for MX and address becomes dns-error',
  expect: {
    verdict: 'no-mail',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['no-mail-host'],
    clears: ['domain-not-found', 'mx-lookup-failed', 'null-mx'],
  },
}
