import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeMended: Scenario = {
  ...oneServer('probe-mended', '127.77.77.7', {
    tls: {
      certificate: { kind: 'rsa' },
      faulty: { heartbeat: 'discards', earlyChangeCipherSpec: 'refuses', staticRsa: 'hides' },
    },
  }),
  flags: ['--probe'],
  about: 'Everything that the probes ask about is there, and mended.',
  rules: ['contract: --probe', 'RFC 6520 4'],
  mutation: 'heartbleed.ts: whatever comes is a response; ccs-injection.ts: every alert shows keys',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.7': {
        probes: {
          'starttls-command-injection': 'not-vulnerable: dropped',
          heartbleed: 'not-vulnerable: dropped',
          'ccs-injection': 'not-vulnerable: refused',
          robot: 'not-vulnerable: alike',
          ticketbleed: 'not-vulnerable: echoed',
        },
      },
    },
    quits: false,
  },
}
