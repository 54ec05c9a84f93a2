import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const starttlsMasked: Scenario = {
  ...oneServer('starttls-masked', '127.77.5.11', {
    keywords: ['PIPELINING', 'XXXXXXXA', '8BITMIME'],
  }),
  about:
    'A firewall on the way has overwritten the keyword STARTTLS, so that mail stays readable for it.',
  rules: ['ST-1', 'contract: starttls-masked'],
  mutation: 'judge: the mask XXXXXXXA is not recognised',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    confidence: { min: 0, max: 0 },
    finds: ['starttls-masked'],
    clears: ['intermittent', 'handshake-failed'],
    args: { 'starttls-masked': { keyword: 'XXXXXXXA' } },
    stages: clearText,
    connections: 2,
  },
}
