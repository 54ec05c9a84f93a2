import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openWholeSite, type Place, type WholeSite } from './every-page.ts'

/** For people to look at: MXSEAL_ARTEFACTS names the folder. */
const folder = process.env['MXSEAL_ARTEFACTS'] ?? mkdtempSync(join(tmpdir(), 'mxseal-screenshots-'))

const looks = [
  { name: 'desktop-light', width: 1280, colorScheme: 'light', lang: 'de' },
  { name: 'desktop-dark', width: 1280, colorScheme: 'dark', lang: 'en' },
  { name: '360-light', width: 360, colorScheme: 'light', lang: 'en' },
  { name: '360-dark', width: 360, colorScheme: 'dark', lang: 'de' },
] as const

/** What is there for its texts or its status alone looks like one of the others. */
const isMain = ({ name }: Place) =>
  !name.startsWith('done-hostile-') || name === 'done-hostile-pages'

describe('pictures of the pages', () => {
  let site: WholeSite
  before(async () => {
    mkdirSync(folder, { recursive: true })
    site = await openWholeSite()
  })
  after(() => site.stop())

  for (const { name, width, colorScheme, lang } of looks)
    test(name, async (t) => {
      t.diagnostic(`in ${folder}`)
      for (const { name: place, go, expected = [] } of site.places.filter(isMain))
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
