import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const mustIssueStarttls: Scenario = {
  ...oneServer('must-issue-starttls', '127.77.5.19', {
    mail: '530 5.7.0 Must issue a STARTTLS command first',
    tls: { ...soundTls, instead: { raw: '\x15\x03\x01\x00\x02\x02\x28', ends: 'close' } },
  }),
  about:
    'The server takes no mail in clear text, and its handshake fails: no sender gets through. The refusal itself is a fact, no fault.',
  rules: ['ST-3', 'RFC 3207 4'],
  mutation:
    'visit.ts: after a failed handshake MAIL FROM is not tried in clear text; or judge calls 530 sender-refused',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['handshake-failed', 'tls-required'],
    clears: ['sender-refused'],
    stages: { ...clearText, from: 'fail' },
    quits: false,
  },
}
