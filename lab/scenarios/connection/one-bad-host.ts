import { allWell, clearText, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const oneBadHost: Scenario = {
  ...mailDomain('one-bad-host', {
    mx1: { preference: 10, at: ['127.77.2.20'], script: { tls: soundTls } },
    mx2: { preference: 10, at: ['127.77.2.21'], script: { tls: soundTls } },
    backup: { preference: 50, at: ['127.77.2.22'], script: {} },
  }),
  about:
    'Two good hosts and a forgotten backup without TLS: mail takes whichever answers, so the worst one counts.',
  rules: ['MX-5', 'contract: verdict of the target'],
  mutation: 'judge: the verdict is that of the best or first host',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    scope: 'some',
    judged: 3,
    endpoints: 3,
    confidence: { min: 1, max: 89 },
    finds: ['starttls-absent'],
    clears: ['intermittent'],
    at: {
      '127.77.2.20': { stages: allWell, outcome: 'encrypted', connections: 1 },
      '127.77.2.22': { stages: clearText, outcome: 'no-tls', connections: 2 },
    },
  },
}
