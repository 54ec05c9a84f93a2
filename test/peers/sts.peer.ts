import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, codesOf, reportOf } from './mxseal.ts'
import { domainOf, peers } from './peer.ts'
import { runningWorld } from './world.ts'

const world = runningWorld()

function peerOf(id: string) {
  const peer = peers.find((one) => one.id === id)
  assert.ok(peer)
  return peer
}

void test('a policy from a web server that is not ours is read, and the host held against it', async () => {
  const domain = domainOf(peerOf('dane-valid'))
  const report = reportOf(await check(domain, world))
  const { status, mode, id, maxAge, mxPatterns } = report.mtaSts
  assert.deepEqual(
    { status, mode, id, maxAge, mxPatterns },
    {
      status: 'valid',
      mode: 'enforce',
      id: '20261123',
      maxAge: 2419200,
      mxPatterns: [`*.${domain}`],
    },
    codesOf(report).join(' '),
  )
  assert.deepEqual(report.tlsRpt, { status: 'valid', rua: [`mailto:tls@${domain}`] })
  const codes = codesOf(report).filter((code) => /^(?:sts|tlsrpt)-/.test(code))
  assert.deepEqual(codes, ['sts-policy-host-family'])
  const sender = report.profiles.find(({ id }) => id === 'mta-sts')
  assert.deepEqual(sender?.normally.outcomes, ['encrypted-authenticated'])
})

void test('a policy that passes where DANE fails is a contradiction', async () => {
  const report = reportOf(await check(domainOf(peerOf('dane-mismatch')), world))
  const contradiction = report.findings.find(({ code }) => code === 'sts-contradicts-dane')
  assert.equal(contradiction?.args['reason'], 'dane-fails', codesOf(report).join(' '))
})
