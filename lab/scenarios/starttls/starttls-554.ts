import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const starttls554: Scenario = {
  ...oneServer('starttls-554', '127.77.5.13', {
    tls: soundTls,
    starttls: '554 5.7.3 Unable to initialize security subsystem',
  }),
  about: 'STARTTLS is offered, and refused for good: the server lacks its certificate.',
  rules: ['ST-1'],
  mutation:
    'visit.ts: a refused STARTTLS is followed by a handshake, or ends the visit before MAIL FROM',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['starttls-refused'],
    clears: ['starttls-absent', 'handshake-failed'],
    args: { 'starttls-refused': { code: 554 } },
    stages: clearText,
    connections: 2,
  },
}
