import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const helloIntolerance: Scenario = {
  ...oneServer('hello-intolerance', '127.77.6.12', {
    tls: {
      ...soundTls,
      maxVersion: 'TLSv1.2',
      helloLimit: 600,
      instead: { raw: '\x15\x03\x01\x00\x02\x02\x28', ends: 'close' },
    },
  }),
  about:
    'The server chokes on a large hello, as today’s hellos with post-quantum key shares are, and takes a small one.',
  rules: ['contract: hello-intolerance', 'T-10'],
  mutation: 'observe: no retry with the small hello',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['hello-intolerance'],
    clears: ['starttls-absent', 'anonymous-only'],
    quits: false,
  },
}
