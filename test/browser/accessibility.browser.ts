import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openWholeSite, type WholeSite } from './every-page.ts'

describe('WCAG 2.2 AA as far as a program can tell', () => {
  let site: WholeSite
  before(async () => {
    site = await openWholeSite()
  })
  after(() => site.stop())

  const cases = [
    { lang: 'de', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { lang: 'en', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  ] as const
  for (const { lang, ...look } of cases)
    test(`every page, ${look.colorScheme}, ${look.viewport.width} px wide, with all details open`, async () => {
      const found: string[] = []
      for (const { name, go, expected = [] } of site.places)
        await site.visit({ ...look, expected }, async (page) => {
          await go(page, lang)
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true
          })
          found.push(...(await violations(page)).map((one) => `${name}: ${one}`))
        })
      assert.deepEqual(found, [])
    })
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(tags)
    .setLegacyMode()
    .analyze()
  assert.ok(passes.length > 10, 'rules were applied')
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary = '' }) => `${html.slice(0, 200)} ${failureSummary}`)
        .join(' | ')}`,
  )
}
