import { daysFrom, mint, type Minted, mintCa, type MintOptions, pemChain } from './mint.ts'
import {
  isPresetName,
  type LabAuthority,
  mintAuthority,
  mintPreset,
  type PresetChain,
  type PresetHost,
  type PresetName,
} from './mint-presets.ts'
import { mintOcsp } from './mint-revocation.ts'
import type { LabHost } from './scenario.ts'
import type { Credentials, KeyAndChain } from './server-tls.ts'
import type { TlsScript } from './smtp-script.ts'

/** A certificate and what is sent with it, as data; minted when the lab starts. */
export interface CertificateSpec {
  readonly kind: CertificateKind
  /** dNSNames; absent: the host's own name. */
  readonly names?: readonly string[]
  readonly ips?: readonly string[]
}

/** The presets of `mint-presets.ts`, and those that only the lab's servers have. */
export type CertificateKind = PresetName | OwnKind

type OwnKind =
  | 'expired-wrong-name'
  | 'hostile-subject'
  | 'needless-certificates'
  | 'with-revocation-list'
  | 'with-two-lists'
  | 'with-list-and-responder'
  | 'former-key-of-issuer'
  | 'issuer-elsewhere'
  | 'rsa-expired'

/** Mints certificates for one run of the lab, each once. */
export interface CertificateOffice {
  /** The root that the lab's good certificates end at. */
  readonly rootPem: string
  readonly authority: LabAuthority
  /** What a host shows for this certificate. */
  chainFor(host: Pick<LabHost, 'name'>, spec: CertificateSpec): PresetChain
  /** Key and chain of a web server. */
  webCredentials(name: string, spec: CertificateSpec): KeyAndChain
  credentialsFor(host: LabHost): (script: TlsScript) => Credentials
}

/** Certificates are dated from `now`. */
export function createCertificateOffice(now: Date): CertificateOffice {
  const authority = mintAuthority(now)
  const minted = new Map<string, PresetChain>()
  const chainFor = (host: Pick<LabHost, 'name'>, spec: CertificateSpec): PresetChain => {
    const key = `${host.name} ${JSON.stringify(spec)}`
    const made = minted.get(key) ?? mintSpec(host, spec, authority)
    minted.set(key, made)
    return made
  }
  const credentialsOf = (host: Pick<LabHost, 'name'>, spec: CertificateSpec): KeyAndChain =>
    asPem(chainFor(host, spec))
  return {
    rootPem: authority.root.pem,
    authority,
    chainFor,
    webCredentials: (name, spec) => credentialsOf({ name }, spec),
    credentialsFor: (host) => (script) => ({
      own: script.certificate === null ? null : credentialsOf(host, script.certificate),
      ...(script.otherKey === undefined ? {} : { otherKey: credentialsOf(host, script.otherKey) }),
      ...stapleOf(script, now, (spec) => chainFor(host, spec)),
      byServerName: Object.fromEntries(
        Object.entries(script.byServerName ?? {}).map(([name, spec]) => [
          name,
          credentialsOf(host, spec),
        ]),
      ),
    }),
  }
}

/** By the issuer itself, a day old and for a week. */
function stapleOf(
  { staple, certificate }: TlsScript,
  now: Date,
  chainFor: (spec: CertificateSpec) => PresetChain,
): Pick<Credentials, 'staple'> {
  if (staple === undefined || certificate === null) return {}
  const { leaf } = chainFor(certificate)
  const issuer = leaf.issuer ?? leaf
  const times = { thisUpdate: daysFrom(now, -1), nextUpdate: daysFrom(now, 6) }
  const status = staple === 'good' ? staple : { at: daysFrom(now, -2), reason: 1 }
  const answers = [{ certificate: leaf, issuer, status, ...times }]
  return { staple: mintOcsp({ answers, responder: issuer, producedAt: times.thisUpdate }) }
}

function mintSpec(
  host: Pick<LabHost, 'name'>,
  spec: CertificateSpec,
  authority: LabAuthority,
): PresetChain {
  const { kind, names = [host.name], ips = [] } = spec
  const named = { names, ips }
  return isPresetName(kind) ? mintPreset(kind, named, authority) : ownKinds[kind](named, authority)
}

function asPem({ leaf, sent }: PresetChain): KeyAndChain {
  return { keyPem: leaf.keyPem, chainPem: pemChain(sent) }
}

/** A healthy chain whose leaf names a revocation list, at `crl` beside its host. */
export function listedChain(
  { names }: PresetHost,
  authority: LabAuthority,
  more: Pick<MintOptions, 'ocspUrls'> = {},
): PresetChain {
  const { now, intermediate } = authority
  const [first = ''] = names
  const leaf = mint({
    ...more,
    subject: first,
    names,
    issuer: intermediate,
    crlUrls: [`http://${first.replace(/^[^.]+/, 'crl')}/list.crl`],
    notBefore: daysFrom(now, -30),
    notAfter: daysFrom(now, 60),
  })
  return { leaf, sent: [leaf, intermediate] }
}

/** The same with an OCSP responder at the same place. */
export function answeredChain(host: PresetHost, authority: LabAuthority): PresetChain {
  const place = (host.names[0] ?? '').replace(/^[^.]+/, 'crl')
  return listedChain(host, authority, { ocspUrls: [`http://${place}/ocsp`] })
}

/** The same below an intermediate of its own, which names the list of the root, at `crl` beside the host, too. */
export function twiceListedChain({ names }: PresetHost, { now, root }: LabAuthority): PresetChain {
  const [first = ''] = names
  const place = `http://${first.replace(/^[^.]+/, 'crl')}`
  const intermediate = mintCa({
    subject: { O: 'Lab', CN: 'Lab Listed Intermediate' },
    issuer: root,
    crlUrls: [`${place}/root.crl`],
    notBefore: daysFrom(now, -500),
    notAfter: daysFrom(now, 500),
  })
  const leaf = mint({
    subject: first,
    names,
    issuer: intermediate,
    crlUrls: [`${place}/list.crl`],
    notBefore: daysFrom(now, -30),
    notAfter: daysFrom(now, 60),
  })
  return { leaf, sent: [leaf, intermediate] }
}

const ownKinds: Readonly<
  Record<OwnKind, (host: PresetHost, authority: LabAuthority) => PresetChain>
> = {
  'expired-wrong-name': (_, { now, intermediate }) => {
    const leaf = mint({
      subject: 'elsewhere.example',
      names: ['elsewhere.example'],
      issuer: intermediate,
      notBefore: daysFrom(now, -100),
      notAfter: daysFrom(now, -10),
    })
    return { leaf, sent: [leaf, intermediate] }
  },
  'hostile-subject': ({ names }, { now, intermediate }) => {
    const hostile = '\x1b[2J\x1b]0;owned\x07<script>alert(1)</script>\u202e\r\n'
    const leaf = mint({
      subject: { O: hostile, CN: hostile },
      names: [...names, '\x1b[31m<b>.example'],
      issuer: intermediate,
      notBefore: daysFrom(now, -30),
      notAfter: daysFrom(now, 60),
    })
    return { leaf, sent: [leaf, intermediate] }
  },
  'rsa-expired': ({ names }, { now, intermediate }) => {
    const [subject = ''] = names
    const notBefore = daysFrom(now, -100)
    const notAfter = daysFrom(now, -10)
    const leaf = mint({ subject, names, issuer: intermediate, key: 'rsa2048', notBefore, notAfter })
    return { leaf, sent: [leaf, intermediate] }
  },
  'with-revocation-list': (host, authority) => listedChain(host, authority),
  'with-two-lists': twiceListedChain,
  'with-list-and-responder': answeredChain,
  'former-key-of-issuer': ({ names }, { now, root, intermediate }) => {
    const [first = ''] = names
    const former = mintCa({
      subject: { O: 'Lab', CN: 'Lab Intermediate' },
      issuer: root,
      keyLabel: 'former',
      serial: '0f',
      notBefore: daysFrom(now, -900),
      notAfter: daysFrom(now, 900),
    })
    const leaf = mint({
      subject: first,
      names,
      issuer: intermediate,
      omit: ['authorityKeyId'],
      notBefore: daysFrom(now, -30),
      notAfter: daysFrom(now, 60),
    })
    return { leaf, sent: [leaf, former, intermediate] }
  },
  'issuer-elsewhere': ({ names }, { now, intermediate }) => {
    const [first = ''] = names
    const leaf = mint({
      subject: first,
      names,
      issuer: intermediate,
      caIssuerUrls: [`http://${first.replace(/^[^.]+/, 'ca')}/lab.crt`],
      notBefore: daysFrom(now, -30),
      notAfter: daysFrom(now, 60),
    })
    return { leaf, sent: [leaf] }
  },
  'needless-certificates': (host, authority) => {
    const { leaf, sent } = mintPreset('healthy', host, authority)
    const notBefore = daysFrom(authority.now, -500)
    const notAfter = daysFrom(authority.now, 500)
    const needless = Array.from({ length: 80 }, (_, index): Minted => {
      const subject = { O: 'Lab', CN: `Needless ${index + 1}` }
      return mintCa({ subject, issuer: authority.privateRoot, notBefore, notAfter })
    })
    return { leaf, sent: [leaf, ...needless, ...sent.slice(1)] }
  },
}
