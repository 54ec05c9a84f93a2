import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const quick: Scenario = {
  ...mailDomain('quick', {
    mx1: { preference: 10, at: ['127.77.2.25'], script: 'refuses' },
    mx2: { preference: 20, at: ['127.77.2.26'], script: { tls: soundTls } },
    mx3: { preference: 30, at: ['127.77.2.27'], script: {} },
  }),
  flags: ['--depth', 'quick'],
  about:
    'A quick look: in sender order until one endpoint is judged. The host after it is not visited.',
  rules: ['contract: --depth quick', 'MX-5'],
  mutation: 'observe: quick visits every endpoint, or stops at the first one that refuses',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'some',
    judged: 1,
    endpoints: 3,
    finds: ['mx-unreachable'],
    clears: ['starttls-absent'],
    at: {
      '127.77.2.26': { stages: allWell },
      '127.77.2.27': { because: 'not-asked', connections: 0 },
    },
    connections: 1,
  },
}
