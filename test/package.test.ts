import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startServe } from './web/serve-process.ts'

/** The package as npm would install it: compiled, under node_modules, without the sources. */

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

test('the packed package runs from node_modules', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-pack-'))
  try {
    const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: root,
    })
    const modules = join(folder, 'node_modules')
    mkdirSync(join(modules, 'mxseal'), { recursive: true })
    const archive = stdout.trim().split('\n').at(-1) ?? ''
    execFileSync('tar', [
      '-xzf',
      join(folder, archive),
      '-C',
      join(modules, 'mxseal'),
      '--strip-components=1',
    ])
    for (const name of await productionPackages()) {
      mkdirSync(dirname(join(modules, name)), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), join(modules, name))
    }
    const files = readdirSync(join(modules, 'mxseal'), { recursive: true, encoding: 'utf8' })
    assert.deepEqual(
      files.filter(
        (file) =>
          file.endsWith('.test.js') ||
          (/(^|\/)src\/.*[^d]\.ts$/.test(file) && !file.startsWith('dist')),
      ),
      [],
    )
    assert.ok(files.includes('dist/src/web/client/live.js'))
    assert.ok(files.includes('contrib/mxseal.service'))
    const program = join(modules, 'mxseal/bin/mxseal.js')
    const version = await run(process.execPath, [program, '--version'])
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/)
    const explained = await run(process.execPath, [program, 'explain', 'starttls-absent'])
    assert.match(explained.stdout, /starttls-absent/)
    const checked = await run(process.execPath, [
      program,
      'lab',
      '--run',
      'healthy.example',
      '--format',
      'json',
    ])
    assert.equal(JSON.parse(checked.stdout).verdict.id, 'encrypted')
    await servesPages(program, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What `npm ci --omit=dev` installs. */
async function productionPackages(): Promise<readonly string[]> {
  const { stdout } = await run('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root })
  const marker = '/node_modules/'
  const paths = stdout.split('\n').filter((line) => line.includes(marker))
  const names = paths.map((path) => path.slice(path.lastIndexOf(marker) + marker.length))
  assert.ok(names.includes('fastify') && !names.includes('typescript'))
  return [...new Set(names)].filter((name) => existsSync(join(root, 'node_modules', name)))
}

/** The server of the package, its pages, and every file that its start page asks for. */
async function servesPages(program: string, folder: string): Promise<void> {
  const flags = ['--resolver', '127.0.0.1:1', '--database', `sqlite:${join(folder, 'mxseal.db')}`]
  const server = await startServe({ program, flags, cwd: folder })
  try {
    const page = await (await fetch(server.url)).text()
    const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    )
    assert.ok(assets.some((path) => path.endsWith('.css')))
    for (const path of [...assets, '/healthz', '/openapi.json', '/about', '/explain']) {
      const answer = await fetch(new URL(path, server.url))
      assert.equal(answer.status, 200, path)
      assert.notEqual(await answer.text(), '', path)
    }
  } finally {
    server.child.kill('SIGTERM')
    assert.equal(await server.ended, 0, server.said())
  }
}
