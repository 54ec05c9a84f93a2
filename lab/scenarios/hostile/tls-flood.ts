import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const tlsFlood: Scenario = {
  ...oneServer('tls-flood', '127.77.8.17', {
    tls: {
      ...soundTls,
      instead: { say: [], endless: `\x16\x03\x03\x10\x00${'\x0b'.repeat(4096)}` },
    },
  }),
  flags: ['--timeout', '1'],
  about: 'Instead of a handshake the server floods us with TLS records.',
  rules: ['contract: hostile servers'],
  mutation: 'tap.ts: everything is recorded, without a bound',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['handshake-failed'],
    clears: ['starttls-absent'],
    stages: { helo: 'ok', tls: 'fail' },
    quits: false,
  },
}
