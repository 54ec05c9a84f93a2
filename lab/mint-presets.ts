import { daysFrom, mint, type Minted, mintCa, type MintOptions } from './mint.ts'

/** The CAs of one lab: a trusted root with an intermediate, and a private root that nobody trusts. */
export interface LabAuthority {
  readonly now: Date
  /** The only one that is trusted. */
  readonly root: Minted
  readonly intermediate: Minted
  readonly privateRoot: Minted
}

/** What a host presents: the leaf's key, and the certificates in the order sent. */
export interface PresetChain {
  readonly leaf: Minted
  readonly sent: readonly Minted[]
}

export interface PresetHost {
  /** dNSNames of the leaf; the first is its common name. */
  readonly names: readonly string[]
  readonly ips?: readonly string[]
}

export type PresetName = keyof typeof presets

export function mintAuthority(now: Date): LabAuthority {
  const valid = { notBefore: daysFrom(now, -1000), notAfter: daysFrom(now, 3000) }
  const root = mintCa({ subject: { O: 'Lab', CN: 'Lab Root' }, ...valid })
  const subject = { O: 'Lab', CN: 'Lab Intermediate' }
  return {
    now,
    root,
    intermediate: mintCa({ subject, issuer: root, pathLength: 0, ...valid }),
    privateRoot: mintCa({ subject: { O: 'Private', CN: 'Private Root' }, ...valid }),
  }
}

/** Mints the chain of one preset for a host. All keys but RSA ones are the host's own. */
export function mintPreset(
  name: PresetName,
  host: PresetHost,
  authority: LabAuthority,
): PresetChain {
  return presets[name](host, authority)
}

export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name)
}

export const presetNames = (): readonly PresetName[] => Object.keys(presets).filter(isPresetName)

type Preset = (host: PresetHost, authority: LabAuthority) => PresetChain

/** A healthy leaf of 90 days, a third of them gone, with what `changes` says. */
function leafOf(
  host: PresetHost,
  authority: LabAuthority,
  changes: Partial<MintOptions> = {},
): Minted {
  return mint({ ...selfSigned(host, authority), issuer: authority.intermediate, ...changes })
}

function selfSigned({ names, ips = [] }: PresetHost, { now }: LabAuthority): MintOptions {
  return {
    subject: names[0] ?? ips[0] ?? '',
    names,
    ips,
    notBefore: daysFrom(now, -30),
    notAfter: daysFrom(now, 60),
  }
}

/** A preset whose leaf alone differs from the healthy one. */
function variant(
  changes: (host: PresetHost, authority: LabAuthority) => Partial<MintOptions>,
): Preset {
  return (host, authority) => {
    const leaf = leafOf(host, authority, changes(host, authority))
    return { leaf, sent: [leaf, authority.intermediate] }
  }
}

/** A preset with an intermediate of its own. */
function under(
  changes: (host: PresetHost, authority: LabAuthority) => Partial<MintOptions>,
): Preset {
  return (host, authority) => {
    const intermediate = mintCa({
      subject: { O: 'Lab', CN: 'Lab Odd Intermediate' },
      issuer: authority.root,
      notBefore: daysFrom(authority.now, -500),
      notAfter: daysFrom(authority.now, 500),
      ...changes(host, authority),
    })
    const leaf = leafOf(host, authority, { issuer: intermediate })
    return { leaf, sent: [leaf, intermediate] }
  }
}

/** So many intermediates one below the other. */
function long(count: number): Preset {
  return (host, authority) => {
    const cas: Minted[] = []
    for (let i = 0; i < count; i += 1) {
      const subject = { O: 'Lab', CN: `Lab Level ${i + 1}` }
      const notBefore = daysFrom(authority.now, -500)
      const notAfter = daysFrom(authority.now, 500)
      cas.unshift(mintCa({ subject, issuer: cas[0] ?? authority.root, notBefore, notAfter }))
    }
    const leaf = leafOf(host, authority, { issuer: cas[0] ?? authority.root })
    return { leaf, sent: [leaf, ...cas] }
  }
}

/** The healthy chain, sent in another way. */
function sentAs(order: (leaf: Minted, authority: LabAuthority) => readonly Minted[]): Preset {
  return (host, authority) => {
    const leaf = leafOf(host, authority)
    return { leaf, sent: order(leaf, authority) }
  }
}

const presets = {
  healthy: variant(() => ({})),
  rsa: variant(() => ({ key: 'rsa2048', keyUsage: ['digitalSignature', 'keyEncipherment'] })),
  ed25519: variant(() => ({ key: 'ed25519' })),
  wildcard: variant(({ names }) => {
    const wildcards = names.map((name) => name.replace(/^[^.]+/, '*'))
    return { subject: wildcards[0] ?? '', names: wildcards }
  }),
  expired: variant((_, { now }) => ({
    notBefore: daysFrom(now, -100),
    notAfter: daysFrom(now, -10),
  })),
  'not-yet-valid': variant((_, { now }) => ({
    notBefore: daysFrom(now, 2),
    notAfter: daysFrom(now, 92),
  })),
  'expires-soon': variant((_, { now }) => ({
    notBefore: daysFrom(now, -80),
    notAfter: daysFrom(now, 10),
  })),
  'wrong-name': variant(() => ({
    subject: 'elsewhere.example',
    names: ['elsewhere.example', 'www.elsewhere.example'],
    ips: [],
  })),
  'common-name-only': variant(() => ({ names: [], ips: [] })),
  'client-only': variant(() => ({ extKeyUsage: ['clientAuth'] })),
  'key-usage': variant(() => ({ keyUsage: ['cRLSign'] })),
  'critical-extension': variant(() => ({
    extensions: [{ oid: '1.3.6.1.4.1.55555.1', critical: true, value: Buffer.from([5, 0]) }],
  })),
  'malformed-extension': variant(() => ({
    names: [],
    ips: [],
    extensions: [
      { oid: '2.5.29.17', critical: false, value: new TextEncoder().encode('mx.example') },
    ],
  })),
  'duplicate-extension': variant(() => ({
    extensions: [{ oid: '2.5.29.14', critical: false, value: Buffer.from([4, 1, 1]) }],
  })),
  'wrong-signature': variant(() => ({ fault: 'wrong-signature' })),
  'version-1': variant(() => ({ version: 1 })),
  'rsa-1024': variant(() => ({
    key: 'rsa1024',
    keyUsage: ['digitalSignature', 'keyEncipherment'],
  })),
  sha1: variant(() => ({ signatureHash: 'sha1' })),
  md5: (host, authority) => {
    const subject = { O: 'Lab', CN: 'Lab RSA Intermediate' }
    const [notBefore, notAfter] = [daysFrom(authority.now, -500), daysFrom(authority.now, 500)]
    const issuer = mintCa({ subject, issuer: authority.root, key: 'rsa2048', notBefore, notAfter })
    const leaf = leafOf(host, authority, { issuer, signatureHash: 'md5' })
    return { leaf, sent: [leaf, issuer] }
  },
  'self-signed': (host, authority) => {
    const leaf = mint(selfSigned(host, authority))
    return { leaf, sent: [leaf] }
  },
  'private-ca': (host, authority) => {
    const leaf = leafOf(host, authority, { issuer: authority.privateRoot })
    return { leaf, sent: [leaf, authority.privateRoot] }
  },
  'private-ca-root-missing': (host, authority) => {
    const leaf = leafOf(host, authority, { issuer: authority.privateRoot })
    return { leaf, sent: [leaf] }
  },
  'missing-intermediate': sentAs((leaf) => [leaf]),
  'wrong-order': sentAs((leaf, { root, intermediate }) => [leaf, root, intermediate]),
  'root-included': sentAs((leaf, { root, intermediate }) => [leaf, intermediate, root]),
  'unrelated-sent': sentAs((leaf, { intermediate, privateRoot }) => [
    leaf,
    privateRoot,
    intermediate,
  ]),
  'duplicate-sent': sentAs((leaf, { intermediate }) => [leaf, intermediate, leaf]),
  'not-a-ca': under(() => ({ basicConstraints: false })),
  'ca-key-usage': under(() => ({ keyUsage: ['cRLSign'] })),
  'expired-intermediate': under((_, { now }) => ({
    notBefore: daysFrom(now, -500),
    notAfter: daysFrom(now, -1),
  })),
  'ca-client-only': under(() => ({ extKeyUsage: ['clientAuth'] })),
  'name-constraint': under(() => ({ nameConstraints: { permitted: ['other.example'] } })),
  'name-constraint-kept': under(({ names }) => ({ nameConstraints: { permitted: [...names] } })),
  'path-length': (host, authority) => {
    const subject = { O: 'Lab', CN: 'Lab Too Deep' }
    const [notBefore, notAfter] = [daysFrom(authority.now, -500), daysFrom(authority.now, 500)]
    const deep = mintCa({ subject, issuer: authority.intermediate, notBefore, notAfter })
    const leaf = leafOf(host, authority, { issuer: deep })
    return { leaf, sent: [leaf, deep, authority.intermediate] }
  },
  'chain-of-50': long(48),
  'chain-of-120': long(119),
} as const satisfies Record<string, Preset>
