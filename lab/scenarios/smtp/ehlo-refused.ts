import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const ehloRefused: Scenario = {
  ...oneServer('ehlo-refused', '127.77.4.11', {
    ehlo: '550 5.7.1 Your name is not welcome',
    helo: '250 this must not be asked',
    tls: soundTls,
  }),
  about:
    'The server refuses our EHLO name. It knows EHLO, so HELO is no way out, and TLS stays untested.',
  rules: ['RFC 5321 4.1.4', 'contract: stage helo'],
  mutation: 'visit.ts, sayEhlo: HELO is tried after any 5xx',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['ehlo-unsupported'],
    clears: ['starttls-absent'],
    stages: { answer: 'ok', connect: 'ok', helo: 'fail', tls: 'skipped', from: 'skipped' },
  },
}
