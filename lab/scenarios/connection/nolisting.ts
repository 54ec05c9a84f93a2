import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const nolisting: Scenario = {
  ...mailDomain('nolisting', {
    mx1: { preference: 10, at: ['127.77.2.10'], script: 'refuses' },
    mx2: { preference: 20, at: ['127.77.2.11'], script: { tls: soundTls } },
  }),
  about:
    'The preferred host never listens, to tire out spam senders (nolisting). Mail takes the second host.',
  rules: ['MX-5', 'contract: verdict of the target'],
  mutation: 'judge: an endpoint that refuses the connection makes the verdict unreachable',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'some',
    judged: 1,
    endpoints: 2,
    confidence: { min: 90, max: 100 },
    finds: ['mx-unreachable'],
    clears: ['port-blocked-suspected', 'starttls-absent'],
    at: {
      '127.77.2.10': {
        stages: { answer: 'fail', connect: 'skipped', tls: 'skipped' },
        outcome: null,
      },
      '127.77.2.11': { stages: allWell, outcome: 'encrypted' },
    },
  },
}
