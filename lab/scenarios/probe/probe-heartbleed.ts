import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeHeartbleed: Scenario = {
  ...oneServer('probe-heartbleed', '127.77.77.2', {
    tls: { certificate: { kind: 'rsa' }, faulty: { heartbeat: 'over-reads' } },
  }),
  flags: ['--probe'],
  about: 'The server sends as much of its memory as a heartbeat request claims to have brought.',
  rules: ['contract: --probe', 'RFC 6520 4'],
  mutation: 'heartbleed.ts: the hello asks for no heartbeats',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['heartbleed'],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.2': {
        probes: { heartbleed: 'vulnerable: over-read' },
      },
    },
    quits: false,
  },
}
