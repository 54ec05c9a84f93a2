import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const starttls501: Scenario = {
  ...oneServer('starttls-501', '127.77.5.14', {
    tls: soundTls,
    starttls: '501 5.5.4 Syntax error (no parameters allowed)',
  }),
  about: 'STARTTLS is answered with 501, as if it had parameters.',
  rules: ['ST-1'],
  mutation: 'judge: only 554 counts as refused',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['starttls-refused'],
    clears: ['starttls-absent'],
    stages: clearText,
    connections: 2,
  },
}
