import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysFor, type Authority } from './authority.ts'
import { greets, startDaemon, type Daemon } from './daemon.ts'
import { hostOf, type Peer } from './peer.ts'
import { mustRun } from './program.ts'

export interface MailServer {
  readonly daemon: Daemon
  /** Where the server writes what its clients did. */
  readonly logFile: string
}

/** One Postfix with an smtpd service for each address of each peer; each logs under its peer's id. */
export async function startPostfix(
  folder: string,
  authority: Authority,
  peers: readonly Peer[],
): Promise<MailServer> {
  const config = join(folder, 'config')
  const logFile = join(folder, 'mail.log')
  for (const made of [folder, config, join(folder, 'spool'), join(folder, 'state')]) mkdirSync(made)
  const owner = Number(await mustRun(['id', '-u', 'postfix']))
  chownSync(join(folder, 'state'), owner, 0)
  const services: string[] = []
  for (const peer of peers) services.push(...(await serviceLines(authority, peer)))
  writeFileSync(join(config, 'master.cf'), `${commonServices}${services.join('\n')}\n`)
  writeFileSync(join(config, 'main.cf'), mainConfig(folder, logFile))
  // `check` makes the folders of the queue; `start-fg` would put a shell between us and the master.
  await mustRun(['postfix', '-c', config, 'check'])
  const daemon = await startDaemon({
    name: 'postfix',
    command: ['/usr/lib/postfix/sbin/master', '-c', config, '-d'],
    logFile: join(folder, 'output.log'),
    ready: () => greets(peers[0]?.addresses[0] ?? ''),
  })
  return { daemon, logFile }
}

async function serviceLines(authority: Authority, peer: Peer): Promise<readonly string[]> {
  const keys = await keysFor(authority, peer)
  const parameters: Record<string, string> = {
    myhostname: hostOf(peer),
    syslog_name: `postfix/${peer.id}`,
    smtpd_tls_security_level: peer.chain === 'none' ? 'none' : 'may',
    ...(peer.chain === 'anonymous' ? { smtpd_tls_cert_file: 'none' } : {}),
    ...(keys.length === 0
      ? {}
      : { smtpd_tls_chain_files: keys.flatMap(({ key, chain }) => [key, chain]).join(', ') }),
    ...peer.settings,
  }
  const options = Object.entries(parameters).map(([name, value]) => `  -o { ${name} = ${value} }`)
  return peer.addresses.map((address) =>
    [
      `${address.includes(':') ? `[${address}]` : address}:25 inet n - n - - smtpd`,
      ...options,
    ].join('\n'),
  )
}

const commonServices = `
pickup    unix  n  -  n  60  1  pickup
cleanup   unix  n  -  n  -  0  cleanup
qmgr      unix  n  -  n  300  1  qmgr
tlsmgr    unix  -  -  n  1000?  1  tlsmgr
rewrite   unix  -  -  n  -  -  trivial-rewrite
bounce    unix  -  -  n  -  0  bounce
defer     unix  -  -  n  -  0  bounce
trace     unix  -  -  n  -  0  bounce
verify    unix  -  -  n  -  1  verify
flush     unix  n  -  n  1000?  0  flush
proxymap  unix  -  -  n  -  -  proxymap
smtp      unix  -  -  n  -  -  smtp
error     unix  -  -  n  -  -  error
retry     unix  -  -  n  -  -  error
discard   unix  -  -  n  -  -  discard
anvil     unix  -  -  n  -  1  anvil
scache    unix  -  -  n  -  1  scache
postlog   unix-dgram n - n  -  1  postlogd
`

/** The EHLO name is logged by an INFO action at EHLO time; early pipelining is refused and logged. */
const mainConfig = (folder: string, logFile: string) => `
compatibility_level = 3.6
queue_directory = ${join(folder, 'spool')}
data_directory = ${join(folder, 'state')}
maillog_file = ${logFile}
maillog_file_prefixes = ${folder}
inet_protocols = all
smtputf8_enable = no
alias_maps =
alias_database =
mydestination =
smtpd_peername_lookup = no
smtpd_delay_reject = no
smtpd_helo_required = yes
smtpd_helo_restrictions = check_helo_access static:{INFO helo seen}, reject_invalid_helo_hostname,
 reject_non_fqdn_helo_hostname
smtpd_sender_restrictions = reject_unauth_pipelining, permit
smtpd_relay_restrictions = reject
smtpd_recipient_restrictions = reject
smtpd_tls_loglevel = 1
`
