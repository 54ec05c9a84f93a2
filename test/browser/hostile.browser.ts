import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { begin, openSite, type Site } from './open-site.ts'
import { hostile, hostilePolicy } from './scenarios.ts'

describe('texts of others that would like to be more', () => {
  let site: Site
  before(async () => {
    const ids = ['hostile-texts', 'hostile-mx-name', 'sts-html', 'starttls-injection', 'long-chain']
    site = await openSite([hostile, hostilePolicy, ...ids], { joinSeconds: 0 })
  })
  after(() => site.stop())

  const targets = [
    'hostile-pages',
    'hostile-policy',
    'hostile-texts',
    'hostile-mx-name',
    'sts-html',
  ]

  // Without the policy as well, so that escaping alone has to hold.
  for (const bypassCSP of [false, true])
    for (const name of [...targets, 'starttls-injection', 'long-chain'])
      test(`${name} stays text, ${bypassCSP ? 'without' : 'under'} the content security policy`, () =>
        site.visit({ bypassCSP }, async (page) => {
          const path = await begin(site.server.url, { target: `${name}.example` })
          await page.goto(`${path}?lang=en`)
          await page.locator('article.report:not(.running)').waitFor()
          await assertWhole(page)
          await page.reload()
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true
          })
          await assertWhole(page)
          await page.goto(`/domains/${name}.example?lang=de`)
          await assertWhole(page)
        }))

  test('what was typed comes back as text', () =>
    site.visit({ bypassCSP: true, expected: [400] }, async (page) => {
      const typed = '"><script>alert(1)</script>\u202e<img src=x onerror=alert(2)>@b.example" x="'
      await page.goto('/?lang=en')
      await page.locator('#target').fill(typed)
      await page.locator('.field button').click()
      await page.locator('#target-problem').waitFor()
      await assertWhole(page)
      await page.goto(`/?lang=en&target=${encodeURIComponent(typed)}`)
      const shown = typed.replace('\u202e', '\\u202e')
      assert.equal(await page.locator('#target').inputValue(), shown)
      await assertWhole(page)
    }))

  test('the file of a result has nothing that runs either', () =>
    site.visit({ bypassCSP: true }, async (page) => {
      const path = await site.finish('hostile-pages.example')
      const file = await (await fetch(new URL(`${path}/report.html`, site.server.url))).text()
      await page.goto('/about')
      await page.setContent(file)
      assert.equal(await page.locator('script, img, iframe, base').count(), 0)
      assert.ok((await page.getByText('alert(1)').count()) > 0, 'the text itself is shown')
    }))
})

/** Nothing of ours is missing, and nothing is there that is not ours. */
async function assertWhole(page: Page): Promise<void> {
  const seen = await page.evaluate(() => ({
    foreign: document.querySelectorAll(
      'img, iframe, object, embed, base, style, [onerror], [onload], [onfocus], [style], script:not([src^="/assets/"])',
    ).length,
    footer: document.querySelectorAll('body > footer.site-foot').length,
    mains: document.querySelectorAll('body > main > :is(article, .site)').length,
    // Control and bidi characters are shown as escapes.
    raw: /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText),
    isShown: getComputedStyle(document.body).display !== 'none',
  }))
  const { mains, ...rest } = seen
  assert.deepEqual(rest, { foreign: 0, footer: 1, raw: false, isShown: true })
  assert.ok(mains >= 1)
}
