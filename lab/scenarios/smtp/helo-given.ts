import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const heloGiven: Scenario = {
  ...oneServer('helo-given', '127.77.4.16', { tls: soundTls }),
  flags: ['--helo', 'nobody.helo-given.example', '--mail-from', 'postmaster@helo-given.example'],
  about:
    'The EHLO name was given and does not lead back to our address: servers may hold that against us.',
  rules: ['contract: --helo', 'RFC 5321 4.1.4'],
  mutation: 'helo.ts: a given name counts as confirmed unseen',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['helo-unconfirmed'],
    clears: ['ehlo-unsupported'],
    stages: allWell,
    connections: 1,
  },
}
