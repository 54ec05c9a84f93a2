import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

const server = oneServer('revocation-off', '127.77.7.64', withCertificate('with-revocation-list'))

export const revocationOff: Scenario = {
  ...server,
  about: 'Nobody looks whether the certificate was revoked, because --no-revocation says so.',
  rules: ['contract: --no-revocation'],
  mutation: 'visit-hosts.ts: revocation is asked about whatever the options say',
  flags: ['--no-revocation'],
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['revoked', 'revocation-unknown'],
    stages: allWell,
    connections: 1,
  },
}
