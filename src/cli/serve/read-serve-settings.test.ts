import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { rootCertificates } from 'node:tls'
import { UsageError } from '../usage-error.ts'
import { gatherSettings } from './gather-settings.ts'
import { readServeSettings } from './read-serve-settings.ts'
import { type SettingName, serveSettings, settingNames } from './settings-table.ts'

/** A value of each setting that is refused; null: each text is one. */
const refused: Readonly<Record<SettingName, string | null>> = {
  listen: '127.0.0.1',
  // What it cannot mean is told when it is opened.
  database: null,
  resolver: 'resolver.example',
  'trust-anchor': '/nowhere/anchor',
  'ca-file': '/nowhere/root.pem',
  port: '0',
  ipv4: 'perhaps',
  ipv6: 'perhaps',
  helo: 'not a name',
  'mail-from': 'nobody',
  timeout: 'long',
  'connect-to': '127.0.0.1',
  'allow-network': '127.0.0.0/33',
  standard: 'iso-9000',
  'opt-out': 'left..alone',
  concurrency: '0',
  'max-queued': '-1',
  'join-seconds': '1.5',
  'retention-days': 'ever',
  'grace-seconds': '3601',
  'api-access': 'closed',
  'requests-per-minute': '0',
  'checks-per-minute': 'many',
  'token-requests-per-minute': '0',
  'token-checks-per-minute': '1,5',
  'checks-per-target': 'all',
  'streams-per-client': '-1',
  'trusted-proxy': 'proxy.example',
  'public-url': 'mxseal.example',
  contact: null,
  'log-level': 'loud',
}

const read = (environment: Record<string, string>, file: string | null = null) =>
  readServeSettings(gatherSettings({ flags: {}, environment, file }), 'en')

for (const name of settingNames) {
  const value = refused[name]
  if (value === null) continue
  const variable = `MXSEAL_${name.toUpperCase().replaceAll('-', '_')}`
  test(`${name}: a wrong value is refused by the name of its source`, () => {
    assert.throws(
      () => read({ [variable]: value }),
      (error) => error instanceof UsageError && error.args['option'] === variable,
    )
  })
}

test('the API is open on loopback and wants tokens elsewhere, unless told otherwise', () => {
  const access = (environment: Record<string, string>) => read(environment).web.apiAccess
  assert.equal(access({}), 'open')
  assert.equal(access({ MXSEAL_LISTEN: '[::1]:80' }), 'open')
  assert.equal(access({ MXSEAL_LISTEN: '0.0.0.0:80' }), 'token')
  assert.equal(access({ MXSEAL_LISTEN: '[::]:80' }), 'token')
  assert.equal(access({ MXSEAL_LISTEN: '[::]:80', MXSEAL_API_ACCESS: 'open' }), 'open')
})

test('who opts out is a domain, an address or a network', () => {
  const { web, world } = read({
    MXSEAL_OPT_OUT: 'Bücher.example 192.0.2.1 2001:db8::1 198.51.100.0/24',
  })
  assert.deepEqual(web.optedOutDomains, ['xn--bcher-kva.example'])
  assert.deepEqual(world.denyNetworks, ['192.0.2.1/32', '2001:db8::1/128', '198.51.100.0/24'])
})

const example = new URL('../../../docs/mxseal.example.toml', import.meta.url).pathname

test('the example of a configuration changes nothing as it stands', () => {
  const gathered = gatherSettings({ flags: {}, environment: {}, file: example })
  for (const name of settingNames)
    assert.deepEqual(gathered[name].value, serveSettings[name].usual, name)
  readServeSettings(gathered, 'en')
})

test('the example of a configuration has every setting, and each as it may be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mxseal-example-'))
  try {
    writeFileSync(join(folder, 'root.pem'), rootCertificates[0] ?? '')
    writeFileSync(
      join(folder, 'anchor.ds'),
      '. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D\n',
    )
    const text = readFileSync(example, 'utf8')
      .replaceAll(/^#(?=[a-z0-9-]+ = )/gm, '')
      .replace('/etc/mxseal/root.pem', join(folder, 'root.pem'))
      .replace('/etc/mxseal/anchor.ds', join(folder, 'anchor.ds'))
    const file = join(folder, 'mxseal.toml')
    writeFileSync(file, text)
    const gathered = gatherSettings({ flags: {}, environment: {}, file })
    for (const name of settingNames) assert.notEqual(gathered[name].source, null, name)
    assert.equal(readServeSettings(gathered, 'en').web.publicUrl, 'https://mxseal.example')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const settingsOf = (flags: Readonly<Record<string, unknown>>, environment = {}) =>
  readServeSettings(gatherSettings({ flags, environment, file: null }), 'en')

test('standards that every check is compared with come from the command line or the environment', () => {
  assert.deepEqual(settingsOf({}).web.check.standards, [])
  assert.deepEqual(settingsOf({ standard: ['nist-800-52r2'] }).web.check.standards, [
    { id: 'nist-800-52r2', version: null },
  ])
  const named = { MXSEAL_STANDARD: 'bsi-tr-03108, bsi-tr-02102-2@2025-01' }
  assert.deepEqual(settingsOf({}, named).web.check.standards, [
    { id: 'bsi-tr-03108', version: null },
    { id: 'bsi-tr-02102-2', version: '2025-01' },
  ])
})

test('a standard that nobody knows is wrong usage, with those that are known', () => {
  assert.throws(
    () => settingsOf({ standard: ['iso-9000'] }),
    (error) =>
      error instanceof UsageError &&
      error.problem === 'unknown-standard' &&
      /bsi-tr-02102-2/.test(error.args['known'] ?? ''),
  )
})
