import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openWholeSite, type WholeSite } from './every-page.ts'

/** For people to look at: MXSEAL_ARTEFACTS names the folder. */
const folder = process.env['MXSEAL_ARTEFACTS'] ?? mkdtempSync(join(tmpdir(), 'mxseal-screenshots-'))

const looks = [
  { name: 'desktop-light', width: 1280, colorScheme: 'light', lang: 'de' },
  { name: 'desktop-dark', width: 1280, colorScheme: 'dark', lang: 'en' },
  { name: '360-light', width: 360, colorScheme: 'light', lang: 'en' },
  { name: '360-dark', width: 360, colorScheme: 'dark', lang: 'de' },
] as const

/** The others look like one of these. */
const mainPlaces = [
  'start',
  'start-problem',
  'running',
  'done-healthy',
  'done-guide-1-no-tls',
  'done-guide-3-private-ca',
  'done-dane-valid',
  'done-hostile-pages',
  'done-full',
  'failed',
  'history',
  'explain-finding',
  'self-check',
]

describe('pictures of the pages', () => {
  let site: WholeSite
  before(async () => {
    mkdirSync(folder, { recursive: true })
    site = await openWholeSite()
    const names = site.places.map((place) => place.name)
    assert.deepEqual(
      mainPlaces.filter((name) => !names.includes(name)),
      [],
    )
  })
  after(() => site.stop())

  for (const { name, width, colorScheme, lang } of looks)
    test(name, async (t) => {
      t.diagnostic(`in ${folder}`)
      for (const { name: place, go, expected = [] } of site.places.filter(({ name }) =>
        mainPlaces.includes(name),
      ))
        await site.visit(
          { viewport: { width, height: 800 }, colorScheme, expected },
          async (page) => {
            await go(page, lang)
            const path = join(folder, `${place}-${name}.png`)
            await page.screenshot({ path, fullPage: true, animations: 'disabled' })
            assert.ok(statSync(path).size > 5_000, path)
          },
        )
    })
})
