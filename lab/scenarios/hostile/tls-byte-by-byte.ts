import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const tlsByteByByte: Scenario = {
  ...oneServer('tls-byte-by-byte', '127.77.8.16', {
    tls: {
      ...soundTls,
      instead: { raw: '\x16\x03\x03\x3f\xff', endless: '\x02', byteDelayMs: 200 },
    },
  }),
  flags: ['--timeout', '1'],
  about: 'A handshake that begins and then trickles, byte by byte.',
  rules: ['contract: --timeout', 'contract: hostile servers'],
  mutation: 'smtp-session.ts: the handshake has no bound of its own',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['no-answer-in-time'],
    clears: ['handshake-failed', 'starttls-absent'],
    args: { 'no-answer-in-time': { stage: 'tls', seconds: 2 } },
    stages: { helo: 'ok', tls: 'temporary' },
    quits: false,
  },
}
