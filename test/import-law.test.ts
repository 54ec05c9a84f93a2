import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The floors of ARCHITECTURE.md: who may import whom, and what must not stand where. */

const root = fileURLToPath(new URL('..', import.meta.url))

/** The first prefix that fits names a file's floor. */
const floors: readonly (readonly [prefix: string, mayImport: readonly string[], reason: string])[] =
  [
    ['src/model', ['src/model', 'typebox'], 'what we talk about stands on nothing'],
    [
      'src/protocol',
      ['src/protocol', 'src/model', 'node:crypto', 'node:net', 'ipaddr.js'],
      'standards are pure: no sockets',
    ],
    [
      'src/world',
      ['src/world', 'src/protocol', 'src/model', 'node:', 'ipaddr.js'],
      'the door outside judges nothing',
    ],
    [
      'src/observe',
      [
        'src/observe',
        'src/world',
        'src/protocol',
        'src/model',
        'node:net',
        'node:crypto',
        'tr46',
        'ipaddr.js',
      ],
      'looking needs no judge and no words',
    ],
    [
      'src/judge',
      ['src/judge', 'src/protocol', 'src/model', 'node:net'],
      'judging is pure: the same evidence, the same report',
    ],
    ['src/catalogue', ['src/catalogue', 'src/model'], 'words are data'],
    ['src/present', ['src/present', 'src/catalogue', 'src/model'], 'showing knows one type'],
    [
      'src/store',
      ['src/store', 'src/model', 'node:sqlite', 'node:crypto', 'kysely', 'pg'],
      'keeping knows no rules',
    ],
    ['src/web/client', ['src/web/client', 'src/model'], 'runs in browsers, as it is written here'],
    [
      'src/web',
      [
        'src/web',
        'src/store',
        'src/present',
        'src/catalogue',
        'src/judge',
        'src/observe',
        'src/world',
        'src/model',
        'src/check.ts',
        'src/check-events.ts',
        'src/version.ts',
        'node:',
        'fastify',
        '@fastify',
        'typebox',
        'prom-client',
        'ipaddr.js',
      ],
      'an edge',
    ],
    ['src/cli', ['src', 'lab', 'node:', 'commander', 'ipaddr.js', 'smol-toml', 'pino'], 'an edge'],
    ['src', ['src', 'node:'], 'putting the verbs together'],
    ['lab', ['lab', 'src', 'node:', 'ipaddr.js'], 'the lab speaks the protocols backwards'],
  ]

/** Only the lab command may know the lab. */
const labUsers = /^src\/cli\/commands\/lab/

const banned: readonly (readonly [pattern: RegExp, homes: RegExp, reason: string])[] = [
  [/\bfetch\(/, /^src\/web\/client\//, 'world.net is the only way out; browsers have their own'],
  [/\bDate\.now\(|new Date\(\)/, /^src\/world\/clock\.ts$|^lab\//, 'time comes from world.clock'],
  [/\bMath\.random\(/, /^$/, 'chance comes from node:crypto'],
  [/\bconsole\./, /^$/, 'output is the edges’ business'],
  [
    /from 'node:(net|dgram|tls|http|https|dns)'/,
    /^src\/world\/|^src\/(protocol|observe|judge|cli)\/|^lab\//,
    'sockets stand in world',
  ],
  [
    /process\.(stdout|stderr|env|argv)/,
    /^src\/cli\/|^lab\//,
    'the surroundings are the edges’ business',
  ],
]

const files = ['src', 'lab'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)
const sources = files.filter((file) => !/\.test\.ts$|\/(test|fixture)-|\/fixtures\.ts$/.test(file))

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /(?:^(?:import|export)\b[^'`]*?\bfrom |^import |\bimport\()'([^']+)'/gm,
  )
  return [...found].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
  )
}

function covers(allowed: string, target: string): boolean {
  return target === allowed || target.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`)
}

test('every file imports only from the floors below it', () => {
  const broken = sources.flatMap((file) => {
    const floor = floors.find(([prefix]) => file.startsWith(`${prefix}/`))
    assert.ok(floor, `${file} stands on no floor`)
    const [prefix, mayImport, reason] = floor
    return importsOf(file)
      .filter((target) => !mayImport.some((allowed) => covers(allowed, target)))
      .map((target) => `${file} imports ${target} (${prefix}: ${reason})`)
  })
  assert.deepEqual(broken, [])
})

test('of the program only the lab command imports the lab', () => {
  const broken = sources.filter(
    (file) =>
      file.startsWith('src/') &&
      !labUsers.test(file) &&
      importsOf(file).some((target) => target.startsWith('lab/')),
  )
  assert.deepEqual(broken, [])
})

test('sockets, time, chance and output stay in their homes', () => {
  const broken = sources.flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
      '',
    )
    return banned
      .filter(([pattern, homes]) => pattern.test(code) && !homes.test(file))
      .map(([pattern, , reason]) => `${file}: ${pattern} (${reason})`)
  })
  assert.deepEqual(broken, [])
})

test('the law sees what it should see', () => {
  assert.ok(sources.length > 50)
  assert.ok(importsOf('src/check.ts').includes('src/judge/judge.ts'))
})
