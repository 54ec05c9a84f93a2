import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFor, type Authority } from './authority.ts'
import { greets, startDaemon } from './daemon.ts'
import { peersFolder } from './enclosure.ts'
import { hostOf, type Peer } from './peer.ts'
import type { MailServer } from './postfix.ts'

/** One OpenSMTPD with a listener for each peer; it traces every line of SMTP. */
export function startOpensmtpd(
  folder: string,
  authority: Authority,
  peers: readonly Peer[],
): Promise<MailServer> {
  return start(folder, authority, { peers, program: '/usr/sbin/smtpd' })
}

/** The same with Debian 12's own OpenSMTPD 6.8. */
export function startOldOpensmtpd(
  folder: string,
  authority: Authority,
  peers: readonly Peer[],
): Promise<MailServer> {
  const program = `${peersFolder}/opensmtpd-6.8/usr/sbin/smtpd`
  return start(folder, authority, { peers, program })
}

interface Flavour {
  readonly peers: readonly Peer[]
  readonly program: string
}

/** Its socket and its spool have fixed places, so each has a mount namespace with its own there. */
const script = `set -e
mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs -o mode=755 tmpfs /var/spool
mkdir -m 711 /var/spool/smtpd
exec "$0" -d -v -T smtp -f "$1"
`

async function start(
  folder: string,
  authority: Authority,
  { peers, program }: Flavour,
): Promise<MailServer> {
  mkdirSync(folder)
  const config = join(folder, 'smtpd.conf')
  const lines: string[] = []
  for (const peer of peers) lines.push(...(await listenLines(authority, peer)))
  lines.push('action nowhere relay', 'match from local for any reject')
  writeFileSync(config, `${lines.join('\n')}\n`)
  chmodSync(config, 0o600)
  const logFile = join(folder, 'output.log')
  const daemon = await startDaemon({
    name: `opensmtpd (${program})`,
    command: ['unshare', '--mount', 'sh', '-c', script, program, config],
    logFile,
    ready: () => greets(peers[0]?.addresses[0] ?? ''),
  })
  return { daemon, logFile }
}

async function listenLines(authority: Authority, peer: Peer): Promise<readonly string[]> {
  const host = hostOf(peer)
  const [keys] = await keysFor(authority, peer)
  const listen = `listen on ${peer.addresses[0]} port 25 hostname ${host}`
  if (keys === undefined) return [listen]
  const settings = Object.entries(peer.settings).map(([name, value]) => `${name} ${value}`)
  return [
    `pki ${host} cert "${keys.chain}"`,
    `pki ${host} key "${keys.key}"`,
    [listen, 'tls', 'pki', host, ...settings].join(' '),
  ]
}
