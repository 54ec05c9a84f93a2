import assert from 'node:assert/strict'
import { createHash, getDiffieHellman } from 'node:crypto'
import { once } from 'node:events'
import { after, before, describe, test } from 'node:test'
import type { TlsOptions } from 'node:tls'
import type { Handshake } from '../../model/tls.ts'
import {
  derOf,
  Mint,
  openssl,
  runOpensslServer,
  runSplitter,
  runTlsServer,
  shake,
  stopAll,
  type Identity,
  type KeyKind,
  type Running,
} from './test-peers.ts'
import { createTlsContexts, type TlsContexts } from './tls-contexts.ts'

const mint = new Mint()
const identities: Partial<Record<KeyKind, Identity>> = {}
let contexts: TlsContexts
let root: Identity
let intermediate: Identity
let leaf: Identity

before(() => {
  root = mint.issue('Root', 'ecdsa')
  intermediate = mint.issue('Intermediate', 'ecdsa', root)
  leaf = mint.issue('mx.example.com', 'ecdsa', intermediate)
  for (const kind of ['rsa', 'ecdsa', 'ed25519'] as const) {
    identities[kind] = mint.issue('mx.example.com', kind)
  }
  contexts = createTlsContexts([root.cert])
})

after(() => {
  stopAll()
  mint.close()
})

function identity(kind: KeyKind): Identity {
  const found = identities[kind]
  assert.ok(found)
  return found
}

/** The handshake with a server, and the stream closed behind it. */
async function handshakeWith(
  server: Promise<Running>,
  options: Parameters<typeof shake>[2] = {},
): Promise<Handshake> {
  const { port, stop } = await server
  try {
    const { stream, completed } = await shake(port, contexts, options)
    stream.destroy()
    return completed.handshake
  } finally {
    stop()
  }
}

const sha256 = (pem: string): string => createHash('sha256').update(derOf(pem)).digest('hex')
const old = 'ALL:@SECLEVEL=0'

describe('against node:tls, a handshake shows version, suite, group and signature', () => {
  const cases: readonly (readonly [
    string,
    KeyKind,
    TlsOptions,
    readonly [string, string, string | null, string | null],
  ])[] = [
    [
      'TLS 1.3, post-quantum hybrid',
      'rsa',
      {},
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'X25519MLKEM768', 'rsa_pss_rsae_sha256'],
    ],
    [
      'TLS 1.3, x25519 without a second round trip',
      'ecdsa',
      { ecdhCurve: 'x25519' },
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'x25519', 'ecdsa_secp256r1_sha256'],
    ],
    [
      'TLS 1.3, HelloRetryRequest for another hybrid',
      'ed25519',
      { ecdhCurve: 'SecP384r1MLKEM1024' },
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'SecP384r1MLKEM1024', 'ed25519'],
    ],
    [
      'TLS 1.3, finite field, ChaCha20',
      'rsa',
      { ecdhCurve: 'ffdhe2048', ciphers: 'TLS_CHACHA20_POLY1305_SHA256' },
      ['TLSv1.3', 'TLS_CHACHA20_POLY1305_SHA256', 'ffdhe2048', 'rsa_pss_rsae_sha256'],
    ],
    [
      'TLS 1.2, ECDHE',
      'ecdsa',
      { maxVersion: 'TLSv1.2', ecdhCurve: 'brainpoolP384r1' },
      [
        'TLSv1.2',
        'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
        'brainpoolP384r1',
        'ecdsa_secp256r1_sha256',
      ],
    ],
    [
      'TLS 1.2, DHE',
      'rsa',
      { maxVersion: 'TLSv1.2', ciphers: 'DHE-RSA-AES256-SHA', dhparam: 'auto' },
      ['TLSv1.2', 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA', 'dh', 'rsa_pss_rsae_sha256'],
    ],
    [
      'TLS 1.2, static RSA',
      'rsa',
      { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' },
      ['TLSv1.2', 'TLS_RSA_WITH_AES_128_CBC_SHA', null, null],
    ],
    [
      'TLS 1.2, a signature with SHA-1',
      'rsa',
      { maxVersion: 'TLSv1.2', ciphers: `ECDHE:${old}`, sigalgs: 'RSA+SHA1' },
      ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'x25519', 'rsa_pkcs1_sha1'],
    ],
    [
      'TLS 1.1',
      'ecdsa',
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: old },
      ['TLSv1.1', 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', 'x25519', null],
    ],
    [
      'TLS 1.0',
      'rsa',
      {
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1',
        ciphers: 'DHE-RSA-AES128-SHA:@SECLEVEL=0',
        dhparam: 'auto',
      },
      ['TLSv1', 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA', 'dh', null],
    ],
  ]
  for (const [name, kind, options, [version, cipher, group, signatureScheme]] of cases) {
    test(name, async () => {
      const seen = await handshakeWith(runTlsServer({ ...identity(kind), ...options }))
      assert.deepEqual(
        [seen.version, seen.cipher.iana, seen.group, seen.signatureScheme],
        [version, cipher, group, signatureScheme],
      )
      assert.equal(seen.dhBits, group === 'dh' ? 2048 : null)
      assert.deepEqual(seen.chain, [sha256(identity(kind).cert)])
      assert.equal(seen.libraryVerify, 'DEPTH_ZERO_SELF_SIGNED_CERT')
      assert.equal(seen.hello, 'full')
    })
  }
})

test('a DH prime of 1024 bits is accepted and measured', async () => {
  // DHParameter of PKCS #3: the 1024-bit prime of RFC 2409 and its generator.
  const prime = getDiffieHellman('modp2').getPrime('hex')
  const der = Buffer.from(`30818702818100${prime}020102`, 'hex').toString('base64')
  const dhparam = `-----BEGIN DH PARAMETERS-----\n${der}\n-----END DH PARAMETERS-----\n`
  const options = { maxVersion: 'TLSv1.2', ciphers: 'DHE:@SECLEVEL=0', dhparam } as const
  const seen = await handshakeWith(runTlsServer({ ...identity('rsa'), ...options }))
  assert.deepEqual([seen.group, seen.dhBits], ['dh', 1024])
})

describe('the chain is the one that was sent', () => {
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    test(`${maxVersion}: odd order, strangers and doubles are kept`, async () => {
      const stranger = identity('rsa')
      const sent = [leaf, root, stranger, intermediate, stranger].map((one) => one.cert)
      const args = ['-cert', mint.write(`${maxVersion}.pem`, leaf.cert)]
      args.push('-key', mint.write(`${maxVersion}.key`, leaf.key))
      args.push('-cert_chain', mint.write(`${maxVersion}.chain`, sent.slice(1).join('')))
      args.push(maxVersion === 'TLSv1.3' ? '-tls1_3' : '-tls1_2')
      const server = await runOpensslServer(args)
      const { stream, completed } = await shake(server.port, contexts)
      stream.destroy()
      server.stop()
      assert.deepEqual(completed.handshake.chain, sent.map(sha256))
      assert.deepEqual(
        completed.certificates.map((der) => Buffer.from(der)),
        sent.map(derOf),
      )
      assert.equal(completed.handshake.libraryVerify, 'ok')
      assert.equal(completed.handshake.version, maxVersion)
    })
  }
})

for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
  test(`${maxVersion}: staple, request for a client certificate and server name are told`, async () => {
    const staple = Buffer.from('3003020100', 'hex')
    const server = runTlsServer(
      { ...leaf, maxVersion, requestCert: true, rejectUnauthorized: false },
      staple,
    )
    const seen = await handshakeWith(server)
    assert.equal(seen.ocspResponse, staple.toString('base64'))
    assert.equal(seen.clientCertificateRequested, true)
    assert.equal(seen.serverName, 'mx.example.com')
    const without = await handshakeWith(runTlsServer({ ...leaf, maxVersion }))
    assert.equal(without.ocspResponse, null)
    assert.equal(without.clientCertificateRequested, false)
  })
}

test('the server name reaches the server, and none is sent for an address', async () => {
  const names: string[] = []
  const SNICallback = (name: string, done: (error: null) => void): void => {
    names.push(name)
    done(null)
  }
  await handshakeWith(runTlsServer({ ...leaf, SNICallback }), { serverName: 'mx.example.com' })
  const seen = await handshakeWith(runTlsServer({ ...leaf, SNICallback }), { serverName: null })
  assert.deepEqual(names, ['mx.example.com'])
  assert.equal(seen.serverName, null)
})

describe('the small hello', () => {
  for (const [cipher, iana, group] of [
    ['AECDH-AES128-SHA', 'TLS_ECDH_anon_WITH_AES_128_CBC_SHA', 'x25519'],
    ['ADH-AES128-SHA', 'TLS_DH_anon_WITH_AES_128_CBC_SHA', 'dh'],
  ] as const) {
    test(`reaches a server that has only ${cipher}`, async () => {
      const options = { maxVersion: 'TLSv1.2', ciphers: `${cipher}:@SECLEVEL=0` } as const
      const server = runTlsServer({ ...options, dhparam: 'auto' })
      const seen = await handshakeWith(server, { hello: 'small' })
      assert.deepEqual([seen.cipher.iana, seen.group, seen.hello], [iana, group, 'small'])
      assert.deepEqual([seen.chain, seen.signatureScheme], [[], null])
    })
  }

  test('gets no more than TLS 1.2 from a modern server, and no anonymous suite', async () => {
    const seen = await handshakeWith(runTlsServer(identity('rsa')), { hello: 'small' })
    assert.equal(seen.version, 'TLSv1.2')
    assert.doesNotMatch(seen.cipher.iana, /anon/)
    assert.equal(seen.chain.length, 1)
  })
})

/** The arguments that give `s_server` a certificate. */
function files(kind: KeyKind): string[] {
  const { cert, key } = identity(kind)
  return ['-cert', mint.write(`${kind}.pem`, cert), '-key', mint.write(`${kind}.key`, key)]
}

describe('against openssl s_server', () => {
  test('the CCM suites of TLS 1.3, one after a HelloRetryRequest', async () => {
    for (const suite of ['TLS_AES_128_CCM_SHA256', 'TLS_AES_128_CCM_8_SHA256']) {
      const args = ['-tls1_3', '-groups', 'P-384', '-ciphersuites', suite, '-cipher', old]
      const seen = await handshakeWith(runOpensslServer([...files('ecdsa'), ...args]))
      assert.deepEqual([seen.cipher.iana, seen.group], [suite, 'secp384r1'])
    }
  })

  test('what openssl s_client says of version, suite and group is what we say', async () => {
    const cases = [
      ['-tls1_3', '-groups', 'X25519'],
      ['-tls1_2', '-cipher', 'ECDHE-RSA-AES256-GCM-SHA384', '-groups', 'P-521'],
      ['-tls1_2', '-cipher', 'DHE-RSA-CHACHA20-POLY1305'],
      ['-tls1_1', '-cipher', old, '-groups', 'P-256'],
    ]
    for (const args of cases) {
      const server = await runOpensslServer([...files('rsa'), ...args])
      const target = ['-connect', `127.0.0.1:${server.port}`, '-cipher', old]
      const said = openssl(['s_client', ...target], 'Q\n')
      const { stream, completed } = await shake(server.port, contexts)
      stream.destroy()
      server.stop()
      const { version, cipher, group, dhBits } = completed.handshake
      assert.ok(said.includes(`, Cipher is ${cipher.openssl}\n`), said)
      assert.match(said, new RegExp(`^ *Protocol *: ${version}$|^New, ${version},`, 'm'))
      assert.match(said, new RegExp(`Server Temp Key: ${temporaryKeys[group ?? ''] ?? dhBits}`))
    }
  })
})

/** How `s_client` names the groups used here. */
const temporaryKeys: Readonly<Record<string, string>> = {
  x25519: 'X25519',
  secp521r1: 'ECDH, secp521r1',
  secp256r1: 'ECDH, prime256v1',
  dh: 'DH, 2048',
}

describe('however the bytes are split', () => {
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    test(`${maxVersion}: one byte at a time gives the same facts`, async () => {
      const server = await runTlsServer({ ...leaf, maxVersion })
      const splitter = await runSplitter(server.port, (bytes) =>
        Array.from(bytes, (byte) => Buffer.from([byte])),
      )
      const whole = await shake(server.port, contexts)
      const split = await shake(splitter.port, contexts)
      assert.deepEqual(split.completed, whole.completed)
      for (const { stream } of [whole, split]) stream.destroy()
      for (const { stop } of [splitter, server]) stop()
    })
  }

  test('messages cut over records of 512 bytes are joined', async () => {
    const chain = [leaf, intermediate, root].map((one) => one.cert).join('')
    const args = [
      '-cert',
      mint.write('cut.pem', leaf.cert),
      '-key',
      mint.write('cut.key', leaf.key),
    ]
    args.push('-cert_chain', mint.write('cut.chain', chain), '-max_send_frag', '512')
    for (const version of ['-tls1_2', '-tls1_3']) {
      const seen = await handshakeWith(runOpensslServer([...args, version]))
      assert.equal(seen.chain.length, 4)
    }
  })
})

test('behind the handshake the stream reads and writes, and passes on the end', async () => {
  const server = await runTlsServer(leaf)
  const { stream } = await shake(server.port, contexts)
  const [hello] = await once(stream, 'data')
  assert.equal(String(hello), 'hello')
  const large = Buffer.alloc(3_000_000, 'x')
  let received = 0
  stream.on('data', (bytes: Buffer) => (received += bytes.length))
  stream.write(large)
  stream.end()
  await once(stream, 'end')
  assert.equal(received, large.length)
  server.stop()
})
