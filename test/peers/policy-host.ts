import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { webKeyAndChain, type Authority } from './authority.ts'
import { startDaemon, type Daemon } from './daemon.ts'
import { domainOf, type Peer } from './peer.ts'

/** The policy of a peer, as a web server that is not ours hands it out: OpenSSL's, a process of its own. */
export async function startPolicyHost(
  folder: string,
  authority: Authority,
  peer: Peer & { readonly policyHost: string },
): Promise<Daemon> {
  const domain = domainOf(peer)
  const files = join(folder, `policy-${peer.id}`)
  mkdirSync(join(files, '.well-known'), { recursive: true })
  writeFileSync(join(files, '.well-known', 'mta-sts.txt'), answerFor(domain))
  const { chain, key } = await webKeyAndChain(authority, `mta-sts.${domain}`)
  // It serves files of the folder that it is started in, headers included.
  const serve = `cd "$1" && exec openssl s_server -quiet -HTTP -accept "$2:443" -cert "$3" -cert_chain "$3" -key "$4"`
  return startDaemon({
    name: `policy host of ${domain}`,
    command: ['sh', '-c', serve, 'sh', files, peer.policyHost, chain, key],
    logFile: join(files, 'log'),
    ready: () => accepts(peer.policyHost),
  })
}

/** Records of the policy, its host and the place for reports, with whole names. */
export function policyRecords(peer: Peer): readonly string[] {
  if (peer.policyHost === undefined) return []
  const domain = domainOf(peer)
  return [
    `_mta-sts.${domain}. TXT "v=STSv1; id=20261123;"`,
    `mta-sts.${domain}. A ${peer.policyHost}`,
    `_smtp._tls.${domain}. TXT "v=TLSRPTv1; rua=mailto:tls@${domain}"`,
  ]
}

function answerFor(domain: string): string {
  const lines = ['version: STSv1', 'mode: enforce', `mx: *.${domain}`, 'max_age: 2419200', '']
  const head = ['HTTP/1.0 200 OK', 'Content-Type: text/plain', 'Connection: close', '', '']
  return `${head.join('\r\n')}${lines.join('\r\n')}`
}

function accepts(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443 })
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}
