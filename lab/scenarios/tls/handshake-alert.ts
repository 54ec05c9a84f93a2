import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const handshakeAlert: Scenario = {
  ...oneServer('handshake-alert', '127.77.6.10', {
    tls: { ...soundTls, instead: { raw: '\x15\x03\x01\x00\x02\x02\x28', ends: 'close' } },
  }),
  about: 'The server answers every hello with the alert handshake_failure.',
  rules: ['contract: verdict no-tls', 'RFC 8446 6.2'],
  mutation:
    'start-tls.ts: the alert is not read from the wire; or judge takes a failed handshake for unreachable',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['handshake-failed'],
    clears: ['starttls-absent', 'connection-lost', 'hello-intolerance'],
    args: { 'handshake-failed': { reason: 'alert', detail: 'handshake_failure' } },
    stages: clearText,
    quits: false,
  },
}
