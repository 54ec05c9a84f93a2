import assert from 'node:assert/strict'
import { webcrypto } from 'node:crypto'
import { test } from 'node:test'
import * as pkijs from 'pkijs'
import { mintAuthority, mintPreset, type PresetName, presetNames } from '../lab/mint-presets.ts'
import { type Certificate, parseCertificate } from '../src/protocol/x509/certificate.ts'
import { judgePath } from '../src/protocol/x509/path.ts'

/**
 * pkijs as a further opinion on every chain that the lab can mint. It knows nothing of mail servers, and
 * accepts what openssl and GnuTLS refuse; each such case is listed with what it overlooks.
 */
const overlooked: Partial<Record<PresetName, string>> = {
  'client-only': 'extended key usage of the leaf',
  'key-usage': 'key usage of the leaf',
  'critical-extension': 'unknown critical extensions',
  'duplicate-extension': 'extensions that stand twice',
  sha1: 'weak hashes',
  'ca-client-only': 'extended key usage of an intermediate',
  'path-length': 'path length',
  'chain-of-120': 'depth: our bound is 100 intermediates',
}

const now = new Date('2026-11-23T12:00:00Z')
const authority = mintAuthority(now)
const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto })
pkijs.setEngine('node', engine as never)

function parse(der: Uint8Array): Certificate | null {
  const certificate = parseCertificate(der)
  return certificate.ok ? certificate.value : null
}

function ours(chain: readonly Uint8Array[]): boolean {
  const parsed = chain.map(parse)
  const anchors = [authority.root.der].flatMap((der) => parse(der) ?? [])
  if (parsed.includes(null)) return false
  const at = now.toISOString()
  return judgePath({ chain: parsed.flatMap((one) => one ?? []), anchors, at }).trusted
}

async function theirs(chain: readonly Uint8Array[]): Promise<boolean> {
  try {
    const engine = new pkijs.CertificateChainValidationEngine({
      trustedCerts: [pkijs.Certificate.fromBER(authority.root.der)],
      certs: chain.map((der) => pkijs.Certificate.fromBER(der)).reverse(),
      checkDate: now,
    })
    return (await engine.verify()).result
  } catch {
    return false
  }
}

test('pkijs agrees on every minted chain, but for what it is known to overlook', async () => {
  const differ: PresetName[] = []
  for (const name of presetNames()) {
    const { sent } = mintPreset(name, { names: ['mx.example'] }, authority)
    const chain = sent.map(({ der }) => der)
    const [own, other] = [ours(chain), await theirs(chain)]
    if (own === other) continue
    assert.deepEqual([name, own, other], [name, false, true], 'we refuse, pkijs overlooks')
    differ.push(name)
  }
  assert.deepEqual(differ.toSorted(), Object.keys(overlooked).toSorted())
})
