import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { begin, openSite, type Site } from './open-site.ts'
import { slowly } from './scenarios.ts'

describe('a check that fills before one’s eyes', () => {
  let site: Site
  before(async () => {
    site = await openSite([slowly, 'healthy'], { joinSeconds: 0 })
  })
  after(() => site.stop())

  test('rows appear, cells fill one after another, and the answer takes their place', () =>
    site.visit({}, async (page) => {
      await recordWhatHappens(page)
      await page.goto('/?lang=en')
      await page.getByLabel('Domain or e-mail address').fill('clerk@slowly.example')
      await page.getByRole('button', { name: 'Check', exact: true }).click()
      await page.waitForURL('**/checks/*')
      await page.getByText('ENCRYPTED', { exact: false }).first().waitFor()
      await page.locator('article.report:not(.running)').waitFor()

      const seen = await page.evaluate(() => window.seen)
      const waiting = seen.map((one) => one.waiting)
      assert.equal(Math.max(...waiting), 21, 'three rows of seven stages wait at first')
      const steps = new Set(waiting)
      assert.ok(steps.size >= 8, `cells fill one after another: ${[...steps].join()}`)
      assert.deepEqual(
        waiting,
        waiting.toSorted((one, other) => other - one),
        'what is filled stays filled',
      )
      const told = [...new Set(seen.map((one) => one.status))]
      for (const done of ['0', '1', '2'])
        assert.ok(
          told.some((sentence) => sentence.startsWith(`${done} of 3`)),
          `${done}: ${told.join()}`,
        )
      assert.ok(seen.some((one) => one.findings.includes('No encryption on offer')))
      assert.equal(await page.evaluate(() => window.loads), 1, 'nothing was loaded again')

      const headline = page.locator('h1')
      assert.equal(await headline.textContent(), 'slowly.example')
      assert.ok(await headline.evaluate((element) => element === document.activeElement))
      assert.match(await page.title(), /^slowly\.example: .+ – mxseal$/)
      assert.equal(await page.locator('.matrix').getByRole('row').count(), 8)
    }))

  test('who comes back in the middle, or reads along, sees the same', () =>
    site.visit({}, async (page) => {
      const path = await begin(site.server.url, { target: 'slowly.example' })
      await page.goto(`${path}?lang=de`)
      assert.equal(await page.locator('h1').textContent(), 'slowly.example wird geprüft')
      await page.locator('.stage.is-good').first().waitFor()
      await page.reload()
      assert.ok((await page.locator('.stage.is-good').count()) > 0, 'drawn with what is known')
      await page.locator('article.report:not(.running)').waitFor()
      assert.match(await page.title(), /^slowly\.example: /)
    }))

  test('the switch of language keeps the page', () =>
    site.visit({ locale: 'de-DE' }, async (page) => {
      const path = await site.finish('healthy.example')
      const paths = [
        '/',
        path,
        '/domains/healthy.example',
        '/explain',
        '/explain/expired',
        '/about',
      ]
      for (const one of [...paths, '/self-check']) {
        await page.goto(one)
        assert.equal(await page.locator('html').getAttribute('lang'), 'de', one)
        const german = await page.locator('h1').textContent()
        await page.getByRole('link', { name: 'English' }).click()
        assert.equal(new URL(page.url()).pathname, one)
        assert.equal(await page.locator('html').getAttribute('lang'), 'en', one)
        if (!one.includes('healthy') && one !== path)
          assert.notEqual(await page.locator('h1').textContent(), german)
        await page.getByRole('link', { name: 'Deutsch' }).click()
        assert.equal(await page.locator('h1').textContent(), german)
      }
    }))
})

declare global {
  interface Window {
    seen: { waiting: number; status: string; findings: string }[]
    loads: number
  }
}

/** Notes every change of the running page: how many cells wait, and what is told. */
async function recordWhatHappens(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.seen = []
    window.loads = 0
    const textOf = (id: string) => document.getElementById(id)?.textContent ?? ''
    addEventListener('DOMContentLoaded', () => {
      if (document.querySelector('.running') === null) return
      window.loads++
      new MutationObserver(() => {
        if (document.querySelector('.running .matrix') === null) return
        window.seen.push({
          waiting: document.querySelectorAll('.is-waiting').length,
          status: textOf('live-status'),
          findings: textOf('live-findings'),
        })
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
  })
}
