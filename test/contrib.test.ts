import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { settingNames } from '../src/cli/serve/settings-table.ts'
import { createMetrics } from '../src/web/metrics.ts'

/** contrib/: what can be known of a unit and a container without systemd running and without an engine. */

const root = fileURLToPath(new URL('..', import.meta.url))
const unit = readFileSync(join(root, 'contrib/mxseal.service'), 'utf8')
const container = readFileSync(join(root, 'contrib/Containerfile'), 'utf8').replaceAll('\\\n', ' ')

/** Variables that the text sets. */
function variablesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/\b(MXSEAL_[A-Z0-9_]+)=(\S+)/g)].filter(
    ([, , value = '']) => !value.includes('…'),
  )
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]))
}

/** The program's own word on these settings, in the folder of this checkout. */
function checkConfig(environment: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/mxseal.js'), 'serve', '--check-config'],
    { env: { ...environment, LC_ALL: 'C' }, encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  return stdout
}

for (const [name, text] of Object.entries({ unit, container })) {
  test(`the ${name} sets what there is to be set`, () => {
    const { MXSEAL_CONFIG, ...variables } = variablesIn(text)
    const known = settingNames.map((one) => `MXSEAL_${one.toUpperCase().replaceAll('-', '_')}`)
    assert.deepEqual(
      Object.keys(variables).filter((variable) => !known.includes(variable)),
      [],
    )
    const shown = checkConfig({
      ...variables,
      ...(MXSEAL_CONFIG === undefined
        ? {}
        : { MXSEAL_CONFIG: join(root, 'docs/mxseal.example.toml') }),
    })
    for (const variable of Object.keys(variables))
      assert.match(shown, new RegExp(`# ${variable}$`, 'm'))
  })
}

test('the unit is one that systemd takes, and shuts the server in', (t) => {
  const executable = /^ExecStart=(\S+)/m.exec(unit)?.[1] ?? ''
  const here = join(root, executable.replace('/opt/mxseal/', ''))
  assert.ok(existsSync(here), executable)
  const grace = Number(/^grace-seconds = (\d+)$/m.exec(example())?.[1])
  assert.ok(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]) > grace)
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) return t.skip('no systemd-analyze')
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-unit-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'mxseal.service')
  writeFileSync(file, unit.replaceAll('/opt/mxseal/bin', join(root, 'bin')))
  const verified = spawnSync(
    'systemd-analyze',
    ['verify', '--man=no', '--recursive-errors=no', file],
    {
      encoding: 'utf8',
    },
  )
  const complaints = verified.stderr.split('\n').filter((line) => line.includes('mxseal.service'))
  assert.deepEqual(complaints, [])
  const security = spawnSync(
    'systemd-analyze',
    ['security', '--offline=yes', '--no-pager', '--threshold=20', file],
    { encoding: 'utf8' },
  )
  assert.equal(security.status, 0, security.stdout + security.stderr)
})

test('the container is made of files that are there, and runs as nobody of importance', () => {
  const lines = container.split('\n').map((line) => line.trim())
  const copied = lines
    .filter((line) => line.startsWith('COPY '))
    .flatMap((line) => line.split(/\s+/).slice(1, -1))
  for (const path of copied) assert.ok(existsSync(join(root, path)), path)
  const entry = JSON.parse(lines.find((line) => line.startsWith('ENTRYPOINT '))?.slice(11) ?? '[]')
  assert.ok(existsSync(join(root, String(entry[1]).replace('/opt/mxseal/', ''))))
  assert.ok(copied.includes('bin') && copied.includes('src') && copied.includes('lab'))
  const user = lines.findIndex((line) => line.startsWith('USER mxseal'))
  const useradd = lines.findIndex(
    (line) => line.includes('useradd --system') && line.includes(' mxseal '),
  )
  assert.ok(useradd !== -1 && user > useradd)
  assert.ok(!lines.slice(user + 1).some((line) => line.startsWith('USER ')))
  const [, image = ''] = /^FROM \S+\/node:(\d+)-bookworm/m.exec(container) ?? []
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  assert.equal(engines.node, `>=${image}.12`)
})

test("the container's question whether it is well is a program that runs", async () => {
  const [, command = '[]'] = /HEALTHCHECK .*?CMD (\[.*\])/.exec(container) ?? []
  const [program, flag, source = ''] = JSON.parse(command) as string[]
  assert.deepEqual([program, flag], ['node', '-e'])
  const answers = [200, 503]
  const server = createServer((_request, response) => {
    response.writeHead(answers.shift() ?? 500).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const asked = source.replace(':8080/healthz', `:${port}/healthz`)
  assert.notEqual(asked, source)
  const statuses: (number | null)[] = []
  const ask = async () => {
    const [status] = await once(spawn(process.execPath, ['-e', asked]), 'exit')
    statuses.push(status)
  }
  await ask()
  await ask()
  server.close()
  server.closeAllConnections()
  await ask()
  assert.deepEqual(statuses, [0, 1, 1], 'well, not well, gone')
})

const example = () => readFileSync(join(root, 'docs/mxseal.example.toml'), 'utf8')

test('docs/operating.md names settings, metrics and events that there are', async () => {
  const guide = readFileSync(join(root, 'docs/operating.md'), 'utf8')
  const { text: metrics } = await createMetrics(async () => 0).show()
  const named = [...guide.matchAll(/\bmxseal_[a-z_]+/g)].map(([name]) => name)
  assert.ok(named.length >= 6)
  for (const name of named) assert.match(metrics, new RegExp(`^# HELP ${name} `, 'm'))
  const web = ['runner', 'start-server', 'answer-problems', 'app'].map((name) =>
    readFileSync(join(root, `src/web/${name}.ts`), 'utf8'),
  )
  const [, events = ''] = /`msg` says what happened: ([^.]+)\./.exec(guide) ?? []
  for (const [, event = ''] of events.matchAll(/`([a-z-]+)`/g))
    assert.ok(
      web.some((source) => source.includes(`'${event}'`)),
      event,
    )
  const settings = [...guide.matchAll(/```toml\n(.*?)```/gs)].map(([, block = '']) => block)
  assert.equal(settings.length, 1)
  for (const [, name = ''] of settings.join('').matchAll(/^([a-z-]+) =/gm))
    assert.ok((settingNames as readonly string[]).includes(name), name)
})
