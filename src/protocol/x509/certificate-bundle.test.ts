import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { daysFrom, mint, mintCa, pemChain } from '../../../lab/mint.ts'
import { parseCertificateBundle } from './certificate-bundle.ts'

const now = new Date('2027-03-01T12:00:00Z')
const valid = { notBefore: daysFrom(now, -100), notAfter: daysFrom(now, 100) }
const root = mintCa({ subject: 'Root', ...valid })
const leaf = mint({ subject: 'mx.example', issuer: root, ...valid })

const folder = mkdtempSync(join(tmpdir(), 'mxseal-bundle-'))
const file = join(folder, 'certificates.pem')
writeFileSync(file, pemChain([leaf, root]))
after(() => rmSync(folder, { recursive: true }))

/** PKCS #7 as openssl writes it. */
function certsOnly(form: 'der' | 'pem'): Buffer {
  const args = ['crl2pkcs7', '-nocrl', '-certfile', file, '-outform', form]
  return spawnSync('openssl', args).stdout
}

const read = (bytes: Uint8Array) => {
  const bundle = parseCertificateBundle(bytes)
  return bundle.ok ? bundle.value.map((der) => Buffer.from(der).toString('hex')) : bundle.problems
}
const hex = ({ der }: { der: Uint8Array }) => Buffer.from(der).toString('hex')

test('DER, PKCS #7 and PEM of both bring the same certificates', () => {
  const both = [hex(leaf), hex(root)]
  assert.deepEqual(read(leaf.der), [hex(leaf)])
  assert.deepEqual(read(certsOnly('der')), both)
  assert.deepEqual(read(certsOnly('pem')), both)
  assert.deepEqual(read(Buffer.from(pemChain([leaf, root]))), both)
})

test('what is no bundle says why', () => {
  const problem = (bytes: Uint8Array) => {
    const bundle = parseCertificateBundle(bytes)
    return bundle.ok ? '' : bundle.problems[0]?.problem
  }
  assert.equal(problem(Buffer.from('<html>')), 'longer than what holds it')
  assert.equal(problem(Buffer.from('-----BEGIN X-----\n')), 'PEM without a certificate')
  assert.equal(problem(Buffer.alloc(300_001)), 'more than 300 kB')
  assert.equal(
    problem(Buffer.from('300706052a03040506', 'hex')),
    'neither a certificate nor PKCS #7 SignedData',
  )
})

test('no bytes make it throw or go on for long', () => {
  const bundle = certsOnly('der')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.tuple(fc.nat(bundle.length - 1), fc.integer({ min: 0, max: 255 })).map(([at, value]) => {
          const changed = Uint8Array.from(bundle)
          changed[at] = value
          return changed
        }),
        fc.nat(bundle.length).map((length) => bundle.subarray(0, length)),
      ),
      (bytes) => {
        parseCertificateBundle(bytes)
      },
    ),
    { numRuns: 500 },
  )
})
