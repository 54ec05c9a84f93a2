import { addresses, allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const ipv6Unreachable: Scenario = {
  ...mailDomain('ipv6-unreachable', {
    mx: { at: ['127.77.2.15'], script: { tls: soundTls } },
  }),
  zone: {
    'ipv6-unreachable.example': { MX: [[10, 'mx.ipv6-unreachable.example']] },
    'mx.ipv6-unreachable.example': addresses(['127.77.2.15', 'fd77::2:15']),
  },
  hosts: {
    '127.77.2.15': { name: 'mx.ipv6-unreachable.example', script: { tls: soundTls } },
    'fd77::2:15': { name: 'mx.ipv6-unreachable.example', script: 'refuses' },
  },
  about: 'The host has an IPv6 address in DNS where nobody listens; over IPv4 all is well.',
  rules: ['MX-5', 'contract: ipv6-unreachable'],
  mutation: 'judge: an IPv6 address without answer is reported like a dead host, or not at all',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'some',
    judged: 1,
    endpoints: 2,
    finds: ['ipv6-unreachable'],
    clears: ['port-blocked-suspected'],
    args: { 'ipv6-unreachable': { reason: 'refused' } },
    at: { '127.77.2.15': { stages: allWell }, 'fd77::2:15': { stages: { answer: 'fail' } } },
  },
}
