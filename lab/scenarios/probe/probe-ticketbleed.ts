import { allWell, oneServer, type Scenario } from '../../scenario.ts'

export const probeTicketbleed: Scenario = {
  ...oneServer('probe-ticketbleed', '127.77.77.6', {
    tls: { certificate: { kind: 'rsa' }, faulty: { ticket: 'over-reads' } },
  }),
  flags: ['--probe'],
  about: 'The server fills up a short session id from its memory.',
  rules: ['contract: --probe', 'RFC 5077 3.4'],
  mutation: 'ticketbleed.ts: the ticket is left out of the hello',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['ticketbleed'],
    clears: [],
    stages: allWell,
    at: {
      '127.77.77.6': {
        probes: { ticketbleed: 'vulnerable: session-id' },
      },
    },
    quits: false,
  },
}
