import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openSite, type Site } from './open-site.ts'

describe('the keyboard alone', () => {
  let site: Site
  before(async () => {
    site = await openSite(['guide-3-private-ca'])
  })
  after(() => site.stop())

  test('the first key leads past the navigation', () =>
    site.visit({}, async (page) => {
      await page.goto('/?lang=en')
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Skip to the content' })
      assert.ok(await isFocused(page, '.skip'))
      await page.waitForFunction(() => {
        const box = document.querySelector('.skip')?.getBoundingClientRect()
        return box !== undefined && box.top >= 0
      })
      assert.ok(await skip.isVisible())
      await page.keyboard.press('Enter')
      assert.ok(await isFocused(page, 'main'))
      await page.keyboard.press('Tab')
      assert.ok(await isFocused(page, '#target'))
    }))

  test('the order is that of the page, and each place is seen', () =>
    site.visit({}, async (page) => {
      await page.goto('/?lang=en')
      const names: string[] = []
      for (let step = 0; step < 11; step++) {
        await page.keyboard.press('Tab')
        const { name, outline } = await focus(page)
        names.push(name)
        assert.ok(outline >= 2, `${name} has a ring`)
      }
      assert.deepEqual(names, [
        'Skip to the content',
        'mxseal',
        'Check a domain',
        'Explanations',
        'About these tests',
        'API',
        'Deutsch',
        'target',
        'Check',
        'How thoroughly?',
        'Self-check of this server',
      ])
    }))

  test('field, Enter, result; then details open and close, and the result is asked for again', () =>
    site.visit({}, async (page) => {
      await page.goto('/?lang=en')
      await tabTo(page, '#target')
      await page.keyboard.type('guide-3-private-ca.example')
      await page.keyboard.press('Enter')
      await page.locator('article.report:not(.running)').waitFor()
      assert.ok(await isFocused(page, 'h1'))

      await tabTo(page, '.finding summary')
      const details = page.locator('.finding details').first()
      await page.keyboard.press('Enter')
      assert.equal(await details.getAttribute('open'), '')
      await page.keyboard.press('Space')
      assert.equal(await details.getAttribute('open'), null)

      await page.keyboard.press('Shift+Tab')
      const link = await focus(page)
      assert.equal(link.name, 'self-signed-in-chain')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/explain/self-signed-in-chain?lang=en')
      await page.goBack()
      await tabTo(page, '.actions button')
      const before = page.url()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/checks/'))
      await page.locator('article.report:not(.running)').waitFor()
    }))

  test('depth is chosen with the arrow keys', () =>
    site.visit({}, async (page) => {
      await page.goto('/?lang=en')
      await tabTo(page, '.field summary')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      assert.ok(await isFocused(page, '[name=depth][value=standard]'))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      assert.ok(await page.locator('[name=depth][value=full]').isChecked())
    }))

  test('everything that can be pressed on a result is reached, and none twice', () =>
    site.visit({}, async (page) => {
      const path = await site.finish('guide-3-private-ca.example')
      await page.goto(`${path}?lang=en`)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      const selector = 'a[href], button, summary, pre[tabindex], input:not([type=hidden])'
      const count = await page.locator(selector).count()
      await page.evaluate((wanted) => {
        for (const [index, element] of [...document.querySelectorAll(wanted)].entries())
          element.setAttribute('data-nth', `${index}`)
      }, selector)
      const reached: number[] = []
      for (let step = 0; step < count; step++) {
        await page.keyboard.press('Tab')
        reached.push(
          await page.evaluate(() => Number(document.activeElement?.getAttribute('data-nth') ?? -1)),
        )
      }
      assert.deepEqual(
        reached,
        Array.from({ length: count }, (_, index) => index),
      )
    }))
})

function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
}

/** What has the focus: its words or id, and how thick its ring is in px. */
function focus(page: Page): Promise<{ name: string; outline: number }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const text = element.textContent.trim()
    return {
      name: text === '' ? element.id : text,
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    }
  })
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    if (await isFocused(page, selector)) return
  }
  assert.fail(`${selector} is not reached by Tab`)
}
