import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeCommandInjection: Scenario = {
  ...oneServer('probe-command-injection', '127.77.77.1', {
    tls: { certificate: { kind: 'rsa' } },
    keepsClearText: true,
  }),
  flags: ['--probe'],
  about: 'A command that stands in clear behind STARTTLS is answered inside TLS.',
  rules: ['contract: --probe', 'RFC 3207 4.2'],
  mutation: 'command-injection.ts: the first reply is taken for that to QUIT, whatever it is',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['starttls-command-injection'],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.1': {
        probes: {
          'starttls-command-injection': 'vulnerable: answered-inside-tls',
          heartbleed: 'not-vulnerable: no-heartbeat',
        },
      },
    },
    quits: false,
  },
}
