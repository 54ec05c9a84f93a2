import { chownSync, mkdirSync, readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { mustRun } from './program.ts'

/** A PostgreSQL of its own: a new cluster, reached over loopback alone. */
export interface Postgres {
  /** Address of a new and empty database, as `--database` takes it. */
  newDatabase(): Promise<string>
  start(): Promise<void>
  /** Ends every connection, as when the machine of the database goes down. */
  stop(): Promise<void>
}

/** Makes a cluster in this folder and starts it. Needs root: PostgreSQL refuses to run as such, so Debian's user does. */
export async function startPostgres(folder: string): Promise<Postgres> {
  mkdirSync(folder, { recursive: true })
  const [user = '', group = ''] = (
    await mustRun(['sh', '-c', 'id -u postgres; id -g postgres'])
  ).split('\n')
  chownSync(folder, Number(user), Number(group))
  const cluster = join(folder, 'cluster')
  const run = (program: string, ...args: string[]) =>
    mustRun(['runuser', '-u', 'postgres', '--', join(programs(), program), ...args])
  // No fsync: what these tests crash is mxseal, not the machine.
  await run('initdb', '-A', 'trust', '-E', 'UTF8', '--no-sync', '-D', cluster)
  const port = await freePort()
  const options = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=off`
  const starting = ['-D', cluster, '-w', '-s', '-l', join(folder, 'log'), '-o', options, 'start']
  let databases = 0
  const postgres: Postgres = {
    async newDatabase() {
      const name = `mxseal_${++databases}`
      await run('createdb', '-h', '127.0.0.1', '-p', `${port}`, name)
      return `postgres://postgres@127.0.0.1:${port}/${name}`
    },
    start: async () => void (await run('pg_ctl', ...starting)),
    stop: async () => void (await run('pg_ctl', '-D', cluster, '-w', '-s', '-m', 'fast', 'stop')),
  }
  await postgres.start()
  return postgres
}

const root = '/usr/lib/postgresql'

/** Debian keeps the programs of a server beside each other by version; the newest. */
function programs(): string {
  const [newest] = readdirSync(root).toSorted((a, b) => Number(b) - Number(a))
  if (newest === undefined) throw new Error('PostgreSQL is missing (see .ci/install-peers.sh)')
  return join(root, newest, 'bin')
}

function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  return new Promise((resolve) => {
    server.once('listening', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
