import { allWell, mailDomain, type Scenario } from '../../scenario.ts'

export const drownOtherHost: Scenario = {
  ...mailDomain('drown-other-host', {
    mx: { at: ['127.77.66.15'], script: { tls: { certificate: { kind: 'rsa' } } } },
    old: {
      preference: 20,
      at: ['127.77.66.16'],
      script: {
        rawTls: { versions: [0x0300], suites: [0x0005], ssl2CipherKinds: [0x010080] },
      },
    },
    other: {
      preference: 30,
      at: ['127.77.66.17'],
      script: { tls: { certificate: { kind: 'healthy' } } },
    },
  }),
  flags: ['--depth', 'full'],
  about:
    'The first host is well and has its RSA key in common with a second one that speaks SSL 2.0; a third has a key of its own.',
  rules: ['T-1', 'contract: inventory'],
  mutation:
    'weaknesses.ts: DROWN is told only of the host that speaks SSL 2.0, or of hosts with other keys',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 3,
    finds: ['drown', 'handshake-failed'],
    clears: ['poodle', 'freak'],
    places: { drown: ['127.77.66.15', '127.77.66.16'] },
    args: { drown: { speaker: 'old.drown-other-host.example' } },
    severities: { drown: 'warning' },
    at: { '127.77.66.15': { stages: allWell, outcome: 'encrypted' } },
    quits: false,
  },
}
