import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { stringify } from 'smol-toml'
import { buildProgram } from '../program.ts'
import { UsageError } from '../usage-error.ts'
import { cliWords } from '../words/words.ts'
import { gatherSettings, type SettingSources, type SettingValue } from './gather-settings.ts'
import { serveSettings, settingNames } from './settings-table.ts'
import { showSettings } from './show-settings.ts'

const nowhere: SettingSources = { flags: {}, environment: {}, file: null }
const variableOf = (name: string) => `MXSEAL_${name.toUpperCase().replaceAll('-', '_')}`
const flagOf = (name: string) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())

function fileWith(t: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-settings-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'mxseal.toml')
  writeFileSync(file, text)
  return file
}

/** Three values of a kind that differ where the kind has three. */
const samples = {
  text: ['first', 'second', 'third'],
  list: [['first', 'another'], ['second'], ['third']],
  switch: [true, false, true],
} as const

for (const name of settingNames) {
  test(`${name}: the command line goes before the environment, that before the file, that before what is usual`, (t) => {
    const { kind, usual } = serveSettings[name]
    const [flag, variable, inFile]: readonly SettingValue[] = samples[kind]
    const file = fileWith(t, stringify({ [name]: inFile }))
    const flags = { [flagOf(name)]: flag }
    const environment = { [variableOf(name)]: String(variable) }
    const gathered = (sources: Partial<SettingSources>) =>
      gatherSettings({ ...nowhere, ...sources })[name]
    const expected = { value: flag, source: `--${name}` }
    assert.deepEqual(gathered({ flags, environment, file }), expected)
    assert.deepEqual(gathered({ environment, file }), {
      value: variable,
      source: variableOf(name),
    })
    assert.deepEqual(gathered({ file }), { value: inFile, source: `${file}: ${name}` })
    assert.deepEqual(gathered({}), { value: usual, source: null })
  })
}

test('every setting is an option, and every option that takes a value a setting', () => {
  const serve = buildProgram(cliWords.en, '0', () => undefined).commands.find(
    (command) => command.name() === 'serve',
  )
  const options = serve?.options.map(({ long }) => (long ?? '').slice(2)) ?? []
  const own = ['config', 'check-config', 'lang']
  assert.deepEqual(
    options.filter((option) => !own.includes(option)).toSorted(),
    [...settingNames].toSorted(),
  )
})

test('lists and switches in the environment', () => {
  const gathered = (environment: Record<string, string>) =>
    gatherSettings({ ...nowhere, environment })
  const list = gathered({ MXSEAL_RESOLVER: ' 127.0.0.1, ::1\t127.0.0.2:53 ' }).resolver
  assert.deepEqual(list.value, ['127.0.0.1', '::1', '127.0.0.2:53'])
  for (const [text, value] of [
    ['1', true],
    ['true', true],
    ['YES', true],
    ['on', true],
    ['0', false],
    ['False', false],
    ['no', false],
    ['off', false],
  ] as const)
    assert.equal(gathered({ MXSEAL_IPV4: text }).ipv4.value, value, text)
  assert.equal(gathered({ MXSEAL_LISTEN: '' }).listen.source, null, 'empty is not set')
})

test('numbers of the file are the text that they were', (t) => {
  const gathered = gatherSettings({ ...nowhere, file: fileWith(t, 'port = 2525\ntimeout = 1.5\n') })
  assert.equal(gathered.port.value, '2525')
  assert.equal(gathered.timeout.value, '1.5')
})

test('what cannot be read names its source', (t) => {
  const complaint = (sources: Partial<SettingSources>) => {
    try {
      gatherSettings({ ...nowhere, ...sources })
    } catch (error) {
      assert.ok(error instanceof UsageError)
      return { problem: error.problem, ...error.args }
    }
    throw new assert.AssertionError({ message: 'taken' })
  }
  const inFile = (text: string) => {
    const file = fileWith(t, text)
    const { problem, option, text: shown } = { option: '', text: '', ...complaint({ file }) }
    return { problem, option: option.replace(file, 'FILE'), shown }
  }
  const wrong = { problem: 'option-value' }
  assert.deepEqual(inFile('listen = ["a"]'), { ...wrong, option: 'FILE: listen', shown: '["a"]' })
  assert.deepEqual(inFile('ipv4 = "yes"'), { ...wrong, option: 'FILE: ipv4', shown: '"yes"' })
  assert.deepEqual(inFile('resolver = [true]'), {
    ...wrong,
    option: 'FILE: resolver',
    shown: '[true]',
  })
  assert.equal(inFile('lisen = "127.0.0.1:80"').problem, 'unknown-setting')
  const toml = fileWith(t, 'listen = "127.0.0.1:80"\nport = = 25\n')
  const { problem, reason } = { reason: '', ...complaint({ file: toml }) }
  assert.equal(problem, 'file-no-toml')
  assert.match(reason, /^2:\d+: /)
  assert.equal(complaint({ file: join(toml, 'not-there') }).problem, 'file-unreadable')
  assert.deepEqual(complaint({ environment: { MXSEAL_IPV6: 'perhaps' } }), {
    ...wrong,
    option: 'MXSEAL_IPV6',
    text: '"perhaps"',
    wanted: 'setting-switch',
  })
})

test('what is shown reads back as what was gathered, says whence, and hides passwords', (t) => {
  const environment = {
    MXSEAL_DATABASE:
      'postgres://mxseal:p@ss/word@db.example/mxseal?password=another&sslmode=require',
    MXSEAL_OPT_OUT: 'one.example two.example',
  }
  const flags = { ipv4: true, contact: 'Fragen an "uns"' }
  const gathered = gatherSettings({ ...nowhere, flags, environment })
  const shown = showSettings(gathered, 'usual')
  assert.doesNotMatch(shown, /p@ss|word@|another/)
  assert.match(
    shown,
    /^database = "postgres:\/\/mxseal:\*\*\*@db\.example\/mxseal\?password=\*\*\*&sslmode=require" {2}# MXSEAL_DATABASE$/m,
  )
  assert.match(shown, /^ipv4 = true {2}# --ipv4$/m)
  assert.match(shown, /^listen = "127\.0\.0\.1:8080" {2}# usual$/m)
  const again = gatherSettings({ ...nowhere, file: fileWith(t, shown) })
  for (const name of settingNames)
    if (name !== 'database') assert.deepEqual(again[name].value, gathered[name].value, name)
})
