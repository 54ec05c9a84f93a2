import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mustRun } from './program.ts'
import { resolver } from './names.ts'

/** Where .ci/install-peers.sh unpacks what it cannot install. */
export const peersFolder = process.env['MXSEAL_PEERS'] ?? '/opt/mxseal-peers'

/**
 * A network of its own for programs that know no other port than 25 and no other resolver than the
 * system's: a network namespace with nothing but loopback, and a mount namespace in which /etc and
 * /usr are overlaid, so that three mail servers that exclude each other stand side by side. A PID
 * namespace sees to it that nothing in it outlives it.
 */
const folderVariable = 'MXSEAL_ENCLOSURE'

/**
 * Runs this Node program inside, with a temporary folder that is removed afterwards; the promise is
 * its exit status. Rejects with what is missing on this machine.
 */
export async function runEnclosed(program: string, args: readonly string[]): Promise<number> {
  const lack = whatLacks()
  if (lack !== null) throw new Error(`${lack} (see .ci/install-peers.sh)`)
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-peers-'))
  chmodSync(folder, 0o755)
  try {
    return await new Promise<number>((resolve, reject) => {
      const flags = [
        '--net',
        '--mount',
        '--pid',
        '--ipc',
        '--uts',
        '--fork',
        '--kill-child',
        '--mount-proc',
      ]
      const child = spawn('unshare', [...flags, process.execPath, program, ...args], {
        stdio: 'inherit',
        env: { ...process.env, [folderVariable]: folder },
      })
      // unshare ignores gentler signals; with it ends every process of the namespace.
      const end = () => child.kill('SIGKILL')
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function whatLacks(): string | null {
  if (process.platform !== 'linux') return 'needs Linux: network namespaces'
  if (process.getuid?.() !== 0) return 'needs root: network namespaces and mail servers'
  const needed = [
    '/usr/sbin/postfix',
    '/usr/sbin/posttls-finger',
    '/usr/sbin/unbound',
    '/usr/sbin/knotd',
    '/usr/sbin/keymgr',
    '/usr/bin/kdig',
    '/usr/bin/pg_lsclusters',
    '/usr/bin/sslscan',
    '/usr/bin/nmap',
    `${peersFolder}/exim/usr/sbin/exim4`,
    `${peersFolder}/opensmtpd/usr/sbin/smtpd`,
    `${peersFolder}/opensmtpd-6.8/usr/sbin/smtpd`,
  ]
  const missing = needed.filter((file) => !existsSync(file))
  return missing.length > 0 ? `missing: ${missing.join(', ')}` : null
}

/** To be called first by the enclosed program: makes the place, and returns its folder. */
export async function furnish(addresses: readonly string[]): Promise<string> {
  const folder = process.env[folderVariable]
  if (folder === undefined) throw new Error('started outside its enclosure: use run.ts')
  await refuseWhereNetworkIs()
  // No full name: the name to greet with must then come from DNS, or be the address.
  writeFileSync('/proc/sys/kernel/hostname', 'probe')
  await mustRun(['ip', 'link', 'set', 'lo', 'up'])
  for (const address of addresses.filter((one) => one.includes(':'))) {
    await mustRun(['ip', 'address', 'add', `${address}/128`, 'dev', 'lo', 'nodad'])
  }
  const etc = join(folder, 'etc')
  mkdirSync(join(etc, 'exim4'), { recursive: true })
  writeFileSync(join(etc, 'resolv.conf'), `nameserver ${resolver}\n`)
  writeFileSync(join(etc, 'hosts'), '127.0.0.1 localhost\n')
  writeFileSync(join(etc, 'mailname'), 'peers.example\n')
  addUsers(etc)
  const state = join(folder, 'state')
  mkdirSync(join(state, 'opensmtpd', 'empty'), { recursive: true })
  await overlay('/usr', [`${peersFolder}/exim/usr`, `${peersFolder}/opensmtpd/usr`])
  await overlay('/var/lib', [state])
  await overlay('/etc', [etc])
  // The overlays are read-only; Exim's one fixed place for its configuration is not.
  const eximConfig = join(folder, 'exim4')
  mkdirSync(eximConfig)
  await mustRun(['mount', '--bind', eximConfig, '/etc/exim4'])
  await mustRun(['mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', '/var/spool'])
  await mustRun(['mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', '/run'])
  return folder
}

/** Nothing here may ever run on the machine's own network. */
async function refuseWhereNetworkIs(): Promise<void> {
  const links = await mustRun(['ip', '-o', 'link'])
  const names = links.split('\n').filter((line) => line !== '' && !/^\d+: lo:/.test(line))
  if (names.length > 0) throw new Error(`this is no network of its own: ${names.join('; ')}`)
}

async function overlay(place: string, folders: readonly string[]): Promise<void> {
  const lower = [...folders, place].join(':')
  await mustRun(['mount', '-t', 'overlay', 'overlay', '-o', `lowerdir=${lower}`, place])
}

/** Users that the packages would have made, in a copy of the machine's files. */
function addUsers(etc: string): void {
  const users = ['Debian-exim', 'opensmtpd', 'opensmtpq']
  const passwd = users.map(
    (user, at) => `${user}:x:${64100 + at}:${64100 + at}::/nonexistent:/bin/false`,
  )
  const group = users.map((user, at) => `${user}:x:${64100 + at}:`)
  const others = (line: string) => !users.some((user) => line.startsWith(`${user}:`))
  for (const [name, added] of [
    ['passwd', passwd],
    ['group', group],
  ] as const) {
    const lines = [...linesOf(`/etc/${name}`).filter(others), ...added]
    writeFileSync(join(etc, name), `${lines.join('\n')}\n`)
    chmodSync(join(etc, name), 0o644)
  }
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}
