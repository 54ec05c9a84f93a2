import { clearText, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneHandshakeFails: Scenario = {
  ...daneServer(
    'dane-handshake-fails',
    '127.77.20.102',
    { tls: { ...soundTls, instead: { raw: '\x15\x03\x01\x00\x02\x02\x28', ends: 'close' } } },
    { form: '3 1 1', of: 'leaf' },
  ),
  about: 'TLSA records, and every handshake fails: senders that use DANE keep their mail.',
  rules: ['D-14'],
  mutation: 'judge/dane.ts: a handshake that fails leaves DANE untested',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['handshake-failed', 'dane-without-tls'],
    clears: ['tlsa-mismatch', 'tlsa-rollover'],
    stages: clearText,
    proof: { mx: 'secure', dane: 'invalid' },
    quits: false,
  },
}
