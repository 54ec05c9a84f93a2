import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, connect, type Server } from 'node:net'
import { join } from 'node:path'
import type { Lab } from '../../lab/start-lab.ts'
import { eventually, startDaemon, type Daemon } from './daemon.ts'
import { runProgram } from './program.ts'

/** The lab as programs meet it that know no other port than 25 and no other resolver than the system's. */
export interface LabNetwork {
  /** Names unbound as resolver, which validates from the lab's root down. */
  readonly resolvConf: string
  readonly stop: () => Promise<void>
}

/** Opens port 25 at each IPv4 address of the lab, and starts unbound before the lab's DNS. */
export async function openLab(lab: Lab, folder: string): Promise<LabNetwork> {
  mkdirSync(folder)
  const doors = await Promise.all(mailDoors(lab).map(openDoor))
  const closeDoors = () => doors.forEach((door) => door.close())
  try {
    const unbound = await startUnbound(lab, folder)
    const resolvConf = join(folder, 'resolv.conf')
    writeFileSync(
      resolvConf,
      `nameserver ${resolver}\noptions trust-ad edns0 timeout:10 attempts:1\n`,
    )
    return {
      resolvConf,
      async stop() {
        closeDoors()
        await unbound.stop()
      },
    }
  } catch (error) {
    closeDoors()
    throw error
  }
}

const resolver = '127.77.0.54'

interface Door {
  readonly address: string
  readonly port: number
}

/** From `--connect-to 127.77.20.1:25=127.0.0.1:4711`. */
function mailDoors({ flags }: Lab): readonly Door[] {
  return flags.flatMap((flag) => {
    const found = /^(127\.77\.[\d.]+):25=127\.0\.0\.1:(\d+)$/.exec(flag)
    const [, address, port] = found ?? []
    return address === undefined || port === undefined ? [] : [{ address, port: Number(port) }]
  })
}

/** Hands each connection on as it comes; one that the lab refuses ends here. */
async function openDoor({ address, port }: Door): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (outer) => {
    const inner = connect({ host: '127.0.0.1', port, allowHalfOpen: true })
    const close = () => {
      outer.destroy()
      inner.destroy()
    }
    for (const socket of [outer, inner]) socket.on('error', close)
    outer.pipe(inner).pipe(outer)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(25, address, resolve)
  })
  return server
}

async function startUnbound({ flags }: Lab, folder: string): Promise<Daemon> {
  const after = (flag: string) => flags[flags.indexOf(flag) + 1] ?? ''
  const config = join(folder, 'unbound.conf')
  writeFileSync(config, unboundConfig(folder, after('--resolver'), after('--trust-anchor')))
  return startDaemon({
    name: 'unbound before the lab',
    command: ['unbound', '-d', '-p', '-c', config],
    logFile: join(folder, 'unbound.log'),
    ready: () =>
      eventually(async () => {
        const asked = ['kdig', `@${resolver}`, '+timeout=1', '+retry=0', 'example', 'SOA'] as const
        return (await runProgram(asked)).stdout.includes('NOERROR')
      }, 2),
  })
}

/** One silent name must not make unbound give up its only forwarder. */
const unboundConfig = (folder: string, forwarder: string, anchorFile: string) => `
server:
    interface: ${resolver}
    port: 53
    access-control: 127.0.0.0/8 allow
    chroot: ""
    username: ""
    directory: "${folder}"
    pidfile: ""
    use-syslog: no
    logfile: ""
    log-servfail: yes
    num-threads: 1
    do-ip6: no
    do-not-query-localhost: no
    qname-minimisation: no
    infra-host-ttl: 0
    infra-keep-probing: yes
    module-config: "validator iterator"
    trust-anchor-file: "${anchorFile}"
    local-zone: "127.in-addr.arpa." nodefault
    local-zone: "example." nodefault
forward-zone:
    name: "."
    forward-addr: ${forwarder.replace(':', '@')}
`
