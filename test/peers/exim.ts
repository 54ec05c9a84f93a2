import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFor, type Authority, type KeyAndChain } from './authority.ts'
import { greets, startDaemon } from './daemon.ts'
import { hostOf, type Peer } from './peer.ts'
import type { MailServer } from './postfix.ts'

/** One Exim (GnuTLS) for all its peers: what differs is chosen by the address that was called. */
export async function startExim(
  folder: string,
  authority: Authority,
  peers: readonly Peer[],
): Promise<MailServer> {
  for (const made of [folder, join(folder, 'spool'), join(folder, 'log')]) {
    mkdirSync(made)
    chmodSync(made, 0o777)
  }
  const keys = new Map<Peer, KeyAndChain | undefined>()
  for (const peer of peers) keys.set(peer, (await keysFor(authority, peer))[0])
  writeFileSync('/etc/exim4/exim4.conf', config(folder, peers, keys))
  chmodSync('/etc/exim4/exim4.conf', 0o644)
  const daemon = await startDaemon({
    name: 'exim',
    command: ['exim4', '-bdf', '-oX', '25', '-oP', join(folder, 'pid')],
    logFile: join(folder, 'output.log'),
    ready: () => greets(peers[0]?.addresses[0] ?? ''),
  })
  return { daemon, logFile: join(folder, 'log', 'mainlog') }
}

function config(
  folder: string,
  peers: readonly Peer[],
  keys: ReadonlyMap<Peer, KeyAndChain | undefined>,
): string {
  const choose = (value: (peer: Peer) => string) =>
    peers.reduceRight(
      (others, peer) =>
        `\${if eq{$received_ip_address}{${peer.addresses[0]}}{${value(peer)}}{${others}}}`,
      '',
    )
  return `
primary_hostname = exim.peers.example
smtp_active_hostname = ${choose(hostOf)}
exim_path = /usr/sbin/exim4
spool_directory = ${join(folder, 'spool')}
log_file_path = ${join(folder, 'log', '%slog')}
log_selector = +all -pid -arguments
keep_environment =
local_interfaces = <; ${peers.map(({ addresses }) => addresses[0]).join(' ; ')}
smtp_accept_max = 500
smtp_accept_max_per_host = ${choose(({ settings }) => settings['connections'] ?? '0')}
host_lookup =
rfc1413_query_timeout = 0s
smtp_enforce_sync = true
helo_allow_chars =
tls_advertise_hosts = ${choose(({ chain }) => (chain === 'none' ? '' : '*'))}
tls_certificate = ${choose((peer) => keys.get(peer)?.chain ?? '')}
tls_privatekey = ${choose((peer) => keys.get(peer)?.key ?? '')}
tls_require_ciphers = ${choose(({ settings }) => settings['ciphers'] ?? 'NORMAL')}
acl_smtp_helo = helo
acl_smtp_mail = mail
acl_smtp_rcpt = nobody
begin acl
helo:
  accept logwrite = to $received_ip_address helo $sender_helo_name
mail:
  accept logwrite = to $received_ip_address from <$sender_address>
nobody:
  deny
`
}
