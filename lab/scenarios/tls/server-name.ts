import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const serverName: Scenario = {
  ...oneServer('server-name', '127.77.6.20', {
    tls: {
      certificate: { kind: 'healthy', names: ['default.server-name.example'] },
      byServerName: {
        'mx.server-name.example': { kind: 'healthy', names: ['mx.server-name.example'] },
      },
    },
  }),
  about: 'The server has several certificates and picks one by the server name of the hello (SNI).',
  rules: ['contract: names', 'RFC 6066 3'],
  mutation: 'visit.ts: no server name is sent, or the domain instead of the MX host',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['hostname-mismatch'],
    stages: allWell,
    connections: 1,
  },
}
