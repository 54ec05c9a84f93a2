import { oneServer, type Scenario } from '../../scenario.ts'

export const noAnswer: Scenario = {
  ...oneServer('no-answer', '127.77.2.14', 'black-hole'),
  flags: ['--timeout', '1'],
  about:
    'Packets to the host vanish, as behind a firewall that drops them or from a network that blocks port 25.',
  rules: ['MX-8', 'contract: verdict unreachable'],
  mutation:
    'net.ts: a connect without a time bound; or "not answered in time" is reported as refused',
  expect: {
    verdict: 'unreachable',
    exitCode: 3,
    judged: 0,
    endpoints: 1,
    confidence: null,
    finds: ['port-blocked-suspected'],
    clears: ['starttls-absent'],
    args: { 'mx-unreachable': { reason: 'timeout' } },
    stages: { answer: 'temporary', connect: 'skipped' },
  },
}
