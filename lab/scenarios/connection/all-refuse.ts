import { mailDomain, type Scenario } from '../../scenario.ts'

export const allRefuse: Scenario = {
  ...mailDomain('all-refuse', {
    mx1: { preference: 10, at: ['127.77.2.12'], script: 'refuses' },
    mx2: { preference: 20, at: ['127.77.2.13'], script: 'refuses' },
  }),
  about:
    'Nobody listens on any address. Nothing could be judged, so nothing is: no grade, no value.',
  rules: ['contract: verdict unreachable'],
  mutation: 'judge: an unreachable host counts as no-tls, or confidence becomes a number',
  expect: {
    verdict: 'unreachable',
    exitCode: 3,
    judged: 0,
    endpoints: 2,
    confidence: null,
    finds: ['mx-unreachable'],
    clears: ['starttls-absent', 'ipv6-unreachable'],
    args: { 'mx-unreachable': { reason: 'refused' } },
    stages: { answer: 'fail', connect: 'skipped', helo: 'skipped', from: 'skipped' },
  },
}
