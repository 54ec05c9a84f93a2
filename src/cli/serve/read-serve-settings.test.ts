import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../usage-error.ts'
import { gatherSettings } from './gather-settings.ts'
import { readServeSettings } from './read-serve-settings.ts'

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
