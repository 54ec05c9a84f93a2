import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openWholeSite, type WholeSite } from './every-page.ts'

describe('pages as people read them', () => {
  let site: WholeSite
  before(async () => {
    site = await openWholeSite()
  })
  after(() => site.stop())

  const everywhere = async (look: (page: Page, name: string) => Promise<void>) => {
    for (const { name, go, expected = [] } of site.places)
      await site.visit({ viewport: { width: 1280, height: 740 }, expected }, async (page) => {
        await go(page, 'de')
        await look(page, name)
      })
  }

  test('no page has to be moved sideways on narrow screens, at 200 % or with wide spacing', async () => {
    const tooWide: string[] = []
    await everywhere(async (page, name) => {
      const note = async (how: string) =>
        tooWide.push(...(await sticksOut(page)).map((one) => `${name}, ${how}: ${one}`))
      // 640 px is a window of 1280 at 200 %; 320 px is one at 400 % (WCAG 2.2, 1.4.10).
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 })
        await note(`${width} px`)
      }
      await openDetails(page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 })
        await note(`${width} px, details open`)
      }
      await page.setViewportSize({ width: 1280, height: 740 })
      await spaceOut(page)
      await note('spaced out')
    })
    assert.deepEqual(tooWide, [])
  })

  test('without script the form leads to a page that loads itself until the result is there', () =>
    site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/?lang=en')
      await page.locator('#target').fill('someone@slowly.example')
      await page.getByRole('button', { name: 'Check', exact: true }).click()
      await page.waitForURL('**/checks/*')
      await page.locator('noscript p').waitFor()
      await page.locator('article.report:not(.running)').waitFor()
      assert.equal(await page.locator('h1').textContent(), 'slowly.example')
      assert.equal(await page.getByRole('button', { name: 'Print' }).count(), 0, 'needs script')
      await page.getByRole('button', { name: 'Test again' }).click()
      await page.waitForURL('**/checks/*')
      await page.locator('h1', { hasText: 'Checking slowly.example' }).waitFor()
    }))

  test('who wants no motion sees none', () =>
    site.visit({ reducedMotion: 'reduce' }, async (page) => {
      await place(site, 'running').go(page, 'en')
      assert.ok((await page.locator('.is-waiting').count()) > 0)
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
      await page.emulateMedia({ reducedMotion: 'no-preference' })
      assert.ok((await page.evaluate(() => document.getAnimations().length)) > 0)
    }))

  test('in print there is the report alone, with what is folded away on the screen', () =>
    site.visit({ colorScheme: 'dark' }, async (page) => {
      await place(site, 'done-guide-3-private-ca').go(page, 'en')
      const folded = page.locator('details pre, details .wire-log').first()
      assert.equal(await folded.isVisible(), false)
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['.site-head', '.site-foot', '.actions', '.skip'])
        assert.equal(await page.locator(gone).isVisible(), false, gone)
      for (const one of await page.locator('details > :not(summary)').all())
        assert.ok(await one.isVisible())
      const paper = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body)
        return { color, backgroundColor }
      })
      assert.deepEqual(paper, { color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
      const pdf = await page.pdf({ format: 'A4' })
      assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-')
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      assert.ok(pages >= 2 && pages <= 12, `${pages} pages`)
    }))

  test('the button prints, and is there only where scripts run', () =>
    site.visit({}, async (page) => {
      await page.addInitScript(() => {
        window.print = () => void (document.title = 'printed')
      })
      await place(site, 'done-healthy').go(page, 'en')
      await page.getByRole('button', { name: 'Print' }).click()
      assert.equal(await page.title(), 'printed')
    }))
})

function place({ places }: WholeSite, wanted: string) {
  const found = places.find(({ name }) => name === wanted)
  if (found === undefined) throw new Error(`no page ${wanted}`)
  return found
}

const widths = [640, 360, 320]

/** Spacing of a reader's own style (WCAG 2.2, 1.4.12). */
function spaceOut(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      element.style.lineHeight = '1.5'
      element.style.letterSpacing = '.12em'
      element.style.wordSpacing = '.16em'
    }
  })
}

function openDetails(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** What makes the page wider than its window, or runs out of its cell; boxes that scroll by themselves do not. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const overlapping = [...document.querySelectorAll(':is(tbody, tfoot) > tr > *')].filter(
      ({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth,
    )
    if (overlapping.length > 0) return overlapping.slice(0, 3).map(({ outerHTML }) => outerHTML)
    const { clientWidth = 0, scrollWidth = 0 } = document.scrollingElement ?? {}
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(-3).map((element) => element.outerHTML.slice(0, 160)),
    ]
  })
}
