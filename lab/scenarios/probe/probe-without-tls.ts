import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const probeWithoutTls: Scenario = {
  ...oneServer('probe-without-tls', '127.77.77.11', {}),
  flags: ['--probe'],
  about: 'The server has no TLS, so there is nothing to probe.',
  rules: ['contract: --probe', 'RFC 3207 4'],
  mutation: 'endpoint.ts: the probes run whatever the visits showed',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['starttls-absent'],
    clears: [],
    stages: clearText,
    at: {
      '127.77.77.11': {
        probes: { robot: 'not-tested: no-session' },
      },
    },
  },
}
