import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const sessionFails: Scenario = {
  ...oneServer('session-fails', '127.77.6.18', { tls: soundTls, secureEhlo: { ends: 'close' } }),
  about: 'The handshake is well, then the server hangs up at the first command inside TLS.',
  rules: ['ST-2', 'contract: verdict no-tls'],
  mutation: 'judge: a completed handshake is enough for "encrypted"',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['tls-session-failed'],
    clears: ['handshake-failed', 'starttls-absent'],
    stages: { tls: 'ok', cert: 'ok', secure: 'fail' },
    quits: false,
  },
}
