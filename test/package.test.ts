import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

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
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name))
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
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
