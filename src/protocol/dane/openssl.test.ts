import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { createServer } from 'node:tls'
import {
  daysFrom,
  mint,
  mintCa,
  type Minted,
  type MintOptions,
  pemChain,
} from '../../../lab/mint.ts'
import { type Certificate, parseCertificate } from '../x509/certificate.ts'
import { recommendedTlsa } from './association.ts'
import { matchTlsa } from './match-tlsa.ts'

/**
 * openssl as the second opinion: it makes the association data with its own tools, and its client says
 * of the same chain and records whether DANE holds.
 */

const now = new Date('2026-11-23T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 900) }
const expired = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, -1) }
const name = 'mx.example'

const root = mintCa({ subject: 'Root', ...valid })
const intermediate = mintCa({ subject: 'Intermediate', issuer: root, ...valid })
const leafBelow = (issuer: Minted, more: Partial<MintOptions> = {}): Minted =>
  mint({ subject: name, names: [name], issuer, ...valid, ...more })
const leaf = leafBelow(intermediate)
const chain = [leaf, intermediate]
const whole = [leaf, intermediate, root]
const alone = mint({ subject: name, names: [name], ...valid })
const late = leafBelow(intermediate, expired)
const elsewhere = leafBelow(intermediate, { subject: 'e.test', names: ['e.test'] })
const commonName = leafBelow(intermediate, { names: [] })
const dead = mintCa({ subject: 'Dead', issuer: root, ...expired })
const belowDead = leafBelow(dead)
const stranger = mintCa({ subject: 'Stranger', ...valid })

const wildcard = leafBelow(intermediate, { names: ['*.example'] })
const deepWildcard = leafBelow(intermediate, { subject: '', names: ['*.mx.example'] })
const forClients = leafBelow(intermediate, { extKeyUsage: ['clientAuth'] })
const short = mintCa({ subject: 'Short', issuer: root, pathLength: 0, ...valid })
const under = mintCa({ subject: 'Under', issuer: short, ...valid })
const narrow = mintCa({
  subject: 'Narrow',
  issuer: root,
  nameConstraints: { permitted: ['other.test'] },
  ...valid,
})

/** Made by openssl alone. */
function association(form: string, { pem }: Minted): string {
  const [, selector, matchingType] = form.split(' ')
  const der =
    selector === '0'
      ? openssl(['x509', '-outform', 'der'], pem)
      : openssl(['pkey', '-pubin', '-outform', 'der'], openssl(['x509', '-noout', '-pubkey'], pem))
  if (matchingType === '0') return der.toString('hex')
  const digest = matchingType === '1' ? '-sha256' : '-sha512'
  return openssl(['dgst', digest, '-binary'], der).toString('hex')
}

function openssl(args: readonly string[], input: string | Buffer): Buffer {
  return execFileSync('openssl', args, { input, stdio: ['pipe', 'pipe', 'ignore'] })
}

type Case = readonly [title: string, sent: readonly Minted[], ...records: [string, Minted][]]

const cases: readonly Case[] = [
  ['the key of the leaf', chain, ['3 1 1', leaf]],
  ['the leaf', chain, ['3 0 1', leaf]],
  ['the key of the leaf, SHA-512', chain, ['3 1 2', leaf]],
  ['the leaf in full', chain, ['3 0 0', leaf]],
  ['the key of the leaf in full', chain, ['3 1 0', leaf]],
  ['a self-signed leaf', [alone], ['3 1 1', alone]],
  ['an expired leaf', [late, intermediate], ['3 1 1', late]],
  ['a leaf of another name', [elsewhere, intermediate], ['3 1 1', elsewhere]],
  ['another key', chain, ['3 1 1', alone]],
  ['an issuer as if it were the leaf', chain, ['3 1 1', intermediate]],
  ['the issuer', chain, ['2 0 1', intermediate]],
  ['the key of the issuer', chain, ['2 1 1', intermediate]],
  ['the root sent', whole, ['2 0 1', root]],
  ['the key of the root sent, SHA-512', whole, ['2 1 2', root]],
  ['the root not sent', chain, ['2 0 1', root]],
  ['the root not sent, in full', chain, ['2 0 0', root]],
  ['the key of the root not sent, in full', chain, ['2 1 0', root]],
  ['the leaf as if it were an issuer', [alone], ['2 1 1', alone]],
  ['an issuer of another name', [elsewhere, intermediate], ['2 0 1', intermediate]],
  ['an issuer of a common name', [commonName, intermediate], ['2 0 1', intermediate]],
  ['an issuer of an expired leaf', [late, intermediate], ['2 0 1', intermediate]],
  ['a root above a dead issuer', [belowDead, dead, root], ['2 0 1', root]],
  ['an issuer of nothing', [leaf, intermediate, stranger], ['2 0 1', stranger]],
  ['an issuer and a wildcard', [wildcard, intermediate], ['2 1 1', intermediate]],
  ['an issuer and another wildcard', [deepWildcard, intermediate], ['2 1 1', intermediate]],
  ['an issuer of a certificate for clients', [forClients, intermediate], ['2 1 1', intermediate]],
  ['a certificate for clients', [forClients, intermediate], ['3 1 1', forClients]],
  ['a root above too long a path', [leafBelow(under), under, short, root], ['2 0 1', root]],
  ['a root that constrains names', [leafBelow(narrow), narrow, root], ['2 0 1', root]],
  ['issuers sent in another order', [leaf, root, intermediate], ['2 0 1', root]],
  ['a stranger sent first', [leaf, stranger, intermediate], ['2 0 1', intermediate]],
  ['one of two', chain, ['3 1 1', alone], ['2 1 1', intermediate]],
  ['a stronger digest that is wrong', chain, ['3 1 1', leaf], ['3 1 2', alone]],
  ['a stronger digest of the other selector', chain, ['3 1 1', leaf], ['3 0 2', alone]],
  ['one that is for public CAs, and one that is not', chain, ['1 1 1', alone], ['3 1 1', leaf]],
]

const server = createServer((socket) => socket.on('error', () => {}).end())
server.on('tlsClientError', () => {})
after(() => server.close())

/** One server for all chains: the server name chooses. */
async function listen(): Promise<number> {
  for (const [i, [, sent]] of cases.entries()) {
    const [own] = sent
    if (own === undefined) continue
    server.addContext(`case${i}.test`, { cert: pemChain(sent), key: own.keyPem })
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return port
}

const port = listen()

async function opinionOfOpenssl(serverName: string, records: readonly string[]): Promise<boolean> {
  const args = ['s_client', '-brief', '-connect', `127.0.0.1:${await port}`]
  args.push('-servername', serverName, '-verify_return_error', '-no-CAfile', '-no-CApath')
  args.push('-attime', String(now.getTime() / 1000), '-dane_tlsa_domain', name)
  // RFC 7672 3.2.1; the name of usage 2 is checked all the same.
  args.push('-dane_ee_no_namechecks')
  for (const record of records) args.push('-dane_tlsa_rrdata', record)
  const client = spawn('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  client.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const [status] = (await once(client, 'close')) as [number]
  assert.match(said, /CONNECTION ESTABLISHED|verify error|certificate verify failed/)
  return status === 0 && /DANE TLSA .* matched|verified/i.test(said)
}

function read({ der }: Minted): Certificate {
  const result = parseCertificate(der)
  assert.ok(result.ok)
  return result.value
}

for (const [i, [title, sent, ...records]] of cases.entries()) {
  test(`openssl agrees about ${title}`, async () => {
    const made = records.map(([form, of]) => ({ form, data: association(form, of) }))
    const { status } = matchTlsa({
      records: made.map(({ form, data }) => {
        const [usage = 0, selector = 0, matchingType = 0] = form.split(' ').map(Number)
        return { usage, selector, matchingType, association: data }
      }),
      chain: sent.map(read),
      names: [name],
      at: now.toISOString(),
    })
    const theirs = await opinionOfOpenssl(
      `case${i}.test`,
      made.map(({ form, data }) => `${form} ${data}`),
    )
    assert.equal(status === 'valid', theirs)
  })
}

test('the recommended record is what openssl makes of the key', () => {
  for (const one of [leaf, mint({ subject: name, key: 'rsa2048', ...valid })]) {
    assert.equal(recommendedTlsa(read(one), []), `3 1 1 ${association('3 1 1', one)}`)
  }
})
