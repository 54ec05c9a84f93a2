import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBlackHole, type BlackHole } from './black-hole.ts'
import { createCertificateOffice, type CertificateOffice } from './certificates.ts'
import { type DnsServer, type SeenQuery, startDnsServer } from './dns-server.ts'
import type { Zones } from './dns-zones.ts'
import { signZones } from './signed-zones.ts'
import { zonesWithTlsa } from './tlsa-records.ts'
import type { LabHost, Scenario } from './scenario.ts'
import { startRawTlsServer } from './raw-tls-server.ts'
import { startHttpServer } from './http-server.ts'
import { listen, startSmtpServer, type SmtpServer } from './smtp-server.ts'

/** A running fake internet. Everything is reached by public command-line flags alone. */
export interface Lab {
  /** Resolver, trusted root, networks and addresses: the same for every scenario. */
  readonly flags: readonly string[]
  /** All flags for one scenario: the lab's and its own. */
  flagsFor(scenario: Scenario): readonly string[]
  /** PEM of the root that the lab's good certificates end at. */
  readonly caFile: string
  readonly targets: readonly string[]
  /** The servers by their address in the lab; those that refuse or swallow connections are not among them. */
  readonly servers: ReadonlyMap<string, SmtpServer>
  /** What the resolver was asked so far, by all. */
  readonly queries: readonly SeenQuery[]
  /** Certificates are dated from this moment. */
  readonly startedAt: Date
  stop(): Promise<void>
}

/** The networks of the lab's addresses. All else in a zone is special-purpose, so that it is never dialled. */
export const labNetworks = ['127.77.0.0/16', 'fd77::/64'] as const

/** The name that the addresses of this machine lead to and back from, so that EHLO names are the same everywhere. */
export const probeName = 'probe.lab.example'

/** Starts DNS and mail servers for these scenarios. Rejects where loopback cannot be listened on. */
export async function startLab(scenarios: readonly Scenario[]): Promise<Lab> {
  const startedAt = new Date()
  const office = createCertificateOffice(startedAt)
  const folder = await mkdtemp(join(tmpdir(), 'mxseal-lab-'))
  const caFile = join(folder, 'lab-root.pem')
  await writeFile(caFile, office.rootPem)
  const privateFile = join(folder, 'private-root.pem')
  await writeFile(privateFile, office.authority.privateRoot.pem)
  const anchorFile = join(folder, 'lab-anchor.ds')
  const dns = await startDns(scenarios, office)
  await writeFile(anchorFile, dns.anchors)
  const network = await startHosts(scenarios, office)
  const web = await startWeb(scenarios, office)
  const flags = [
    ...dns.resolver,
    '--trust-anchor',
    anchorFile,
    '--ca-file',
    caFile,
    ...labNetworks.flatMap((cidr) => ['--allow-network', cidr]),
    ...[...network.connectTo, ...web.connectTo].flatMap((one) => ['--connect-to', one]),
  ]
  return {
    flags,
    flagsFor(scenario) {
      const { privateRootIn: store } = scenario
      const stores = store === undefined ? [] : ['--trust-store', `${store}=${privateFile}`]
      const own = [...ownFlags(scenario, startedAt), ...stores]
      if (scenario.resolver === undefined) return [...flags, ...own]
      return [...dns.weak[scenario.resolver], ...flags.slice(2), ...own]
    },
    caFile,
    targets: scenarios.map(({ target }) => target),
    servers: network.servers,
    queries: dns.queries,
    startedAt,
    async stop() {
      await Promise.all([dns.stop(), network.stop(), web.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What a scenario asks for on the command line beside the lab's flags. */
export function ownFlags(scenario: Scenario, startedAt: Date): readonly string[] {
  const { flags = [], atDays } = scenario
  if (atDays === undefined) return flags
  const at = new Date(startedAt.getTime() + atDays * dayMs)
  return [...flags, '--at', at.toISOString()]
}

const dayMs = 24 * 60 * 60 * 1000

const ownZones: Zones = {
  [probeName]: { A: ['127.0.0.1'], AAAA: ['::1'] },
  '1.0.0.127.in-addr.arpa': { PTR: [probeName] },
  [`${['1', ...Array.from({ length: 31 }, () => '0')].join('.')}.ip6.arpa`]: { PTR: [probeName] },
}

/** One resolver for all scenarios, below one signed root; and the weak ones. */
async function startDns(scenarios: readonly Scenario[], office: CertificateOffice) {
  const parts = scenarios.map((scenario) => ({
    domain: `${scenario.id}.example`,
    zones: zonesWithTlsa(scenario, office),
    ...(scenario.signing ? { signing: scenario.signing } : {}),
  }))
  const zones: Zones = Object.assign({}, ownZones, ...parts.map((part) => part.zones))
  const { now } = office.authority
  const signedAt = (at: Date) =>
    signZones([{ domain: 'lab.example', zones: ownZones }, ...parts], at)
  const signed = signedAt(now)
  const before = new Date(now.getTime() - 60 * dayMs)
  const isLate = scenarios.some(({ resolver }) => resolver === 'late')
  const servers = await Promise.all([
    startDnsServer({ zones, signed }),
    startDnsServer({ zones, signed, strips: true }),
    startDnsServer({ zones, signed: isLate ? signedAt(before) : signed }),
  ])
  const flagsOf = ({ port }: DnsServer) => ['--resolver', `127.0.0.1:${port}`]
  const [good, strips, late] = servers
  return {
    anchors: signed.anchors,
    resolver: flagsOf(good),
    weak: { strips: flagsOf(strips), late: flagsOf(late) },
    queries: good.queries,
    stop: () => Promise.all(servers.map((server) => server.stop())),
  }
}

/** The servers of all hosts, and where each address of the lab leads to. */
async function startHosts(scenarios: readonly Scenario[], office: CertificateOffice) {
  const hosts = scenarios.flatMap((scenario) =>
    Object.entries(scenario.hosts).filter(([address]) => isLabAddress(address)),
  )
  const ipv6 = await ipv6Loopback()
  const servers = new Map<string, SmtpServer>()
  const others: Pick<BlackHole, 'stop'>[] = []
  const connectTo = await Promise.all(
    hosts.map(async ([address, host]) => {
      const loopback = address.includes(':') ? ipv6 : '127.0.0.1'
      return `${endpoint(address, 25)}=${endpoint(loopback, await open(address, host, loopback))}`
    }),
  )

  async function open(address: string, host: LabHost, loopback: string): Promise<number> {
    const { name, script } = host
    if (script === 'refuses') return closedPort
    if (script === 'black-hole') {
      const hole = await startBlackHole(loopback)
      others.push(hole)
      return hole.port
    }
    if ('rawTls' in script) {
      const rsa = office.chainFor(host, { kind: 'rsa' }).sent.map(({ der }) => der)
      const raw = await startRawTlsServer({ ...script.rawTls, chains: { rsa } })
      others.push(raw)
      return raw.port
    }
    const credentials = office.credentialsFor(host)
    const server = await startSmtpServer({ name, script, address: loopback, credentials })
    servers.set(address, server)
    return server.port
  }

  return {
    connectTo,
    servers,
    async stop() {
      await Promise.all([...servers.values(), ...others].map((one) => one.stop()))
    },
  }
}

/** The web servers of all scenarios: one server has them all, by name. */
async function startWeb(scenarios: readonly Scenario[], office: CertificateOffice) {
  const hosts = scenarios.flatMap(({ web = {} }) => Object.entries(web))
  if (hosts.length === 0) return { connectTo: [], stop: async () => undefined }
  const answering = hosts.filter(([, { refuses }]) => refuses !== true)
  const server = await startHttpServer({
    hosts: Object.fromEntries(
      answering.map(([, { name, certificate, routes }]) => [
        name,
        {
          tls: certificate === null ? null : office.webCredentials(name, certificate),
          routes: routes(office.authority),
        },
      ]),
    ),
  })
  const ports = [
    [80, server.httpPort],
    [443, server.httpsPort],
  ] as const
  return {
    connectTo: hosts.flatMap(([address, { refuses }]) =>
      ports.map(([from, to]) => {
        const port = refuses === true ? closedPort : to
        return `${endpoint(address, from)}=${endpoint(server.address, port)}`
      }),
    ),
    stop: () => server.stop(),
  }
}

/** TCP port service multiplexer (RFC 1078): nobody has listened there for decades. */
const closedPort = 1

export function isLabAddress(address: string): boolean {
  return address.startsWith('127.77.') || address.startsWith('fd77::')
}

function endpoint(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}

/** `::1`, or the IPv4 loopback on a machine without IPv6: the lab's addresses are only names for it. */
async function ipv6Loopback(): Promise<string> {
  const probe = createServer()
  try {
    await listen(probe, '::1')
    return '::1'
  } catch {
    return '127.0.0.1'
  } finally {
    probe.close()
  }
}
