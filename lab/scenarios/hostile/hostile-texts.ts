import { allWell, oneServer, type Scenario } from '../../scenario.ts'

const escapes = '\x1b[2J\x1b]0;owned\x07<script>alert(1)</script>\x00\x9b31m\r'

export const hostileTexts: Scenario = {
  ...oneServer('hostile-texts', '127.77.8.10', {
    greeting: `220 ${escapes} ESMTP`,
    ehlo: [`250-${escapes}`, `250-X${escapes}`, '250-\x1b[31mSIZE 1', '250 STARTTLS'],
    starttls: `220 ${escapes}`,
    tls: { certificate: { kind: 'hostile-subject' } },
    secureEhlo: [`250-${escapes}`, `250 ${escapes}`],
    secureMail: `550 5.7.1 ${escapes}`,
    quit: `221 ${escapes}`,
  }),
  about:
    'Terminal escapes and markup in every text the server may choose: greeting, replies, keywords, certificate.',
  rules: ['contract: hostile text'],
  mutation:
    'present/escape.ts: control characters pass; or the schema of the report refuses the text',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sender-refused'],
    clears: ['reply-malformed', 'hostname-mismatch'],
    stages: { ...allWell, from: 'fail' },
  },
}
