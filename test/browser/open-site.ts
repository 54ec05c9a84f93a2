import assert from 'node:assert/strict'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type ConsoleMessage,
  type Page,
} from 'playwright-core'
import type { Scenario } from '../../lab/scenario.ts'
import type { Lang } from '../../src/model/lang.ts'
import type { Store } from '../../src/store/store.ts'
import type { WebSettings } from '../../src/web/settings.ts'
import { startTestServer, type TestServer } from '../web/test-server.ts'

/** The server before a lab, and a browser in front of it. */
export interface Site {
  readonly server: TestServer
  readonly browser: Browser
  /**
   * Visits the site with a page of its own. Afterwards the test fails for every error in the console (breaches
   * of the content security policy are such), exception, dialog and request to anybody but the server.
   */
  visit(wish: VisitWish, look: (page: Page) => Promise<void>): Promise<void>
  /** Checks a target without the browser; the path of the finished page, without a query. */
  finish(target: string, wish?: CheckWish): Promise<string>
  stop(): Promise<void>
}

export interface VisitWish extends BrowserContextOptions {
  /** Status codes that a page of this visit is meant to have; browsers put them into the console. */
  readonly expected?: readonly number[]
}

export interface CheckWish {
  readonly depth?: 'quick' | 'standard' | 'full'
  readonly lang?: Lang
  /** A finished check is no answer. */
  readonly again?: boolean
}

/** Starts both; what is started is stopped again where the rest fails. */
export async function openSite(
  wanted: readonly (string | Scenario)[],
  changes: Partial<WebSettings> = {},
  store?: Store,
): Promise<Site> {
  const server = await startTestServer(wanted, { graceSeconds: 0, ...changes }, store)
  try {
    const browser = await chromium.launch({ executablePath, args: browserFlags })
    return {
      server,
      browser,
      visit: (wish, look) => visit({ server, browser }, wish, look),
      finish: (target, wish) => finish(server, target, wish),
      async stop() {
        await browser.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Debian's. */
const executablePath = process.env['MXSEAL_CHROMIUM'] ?? '/usr/bin/chromium'

/** Nothing of the browser's own goes out, and no name but those of this machine leads anywhere. */
const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

async function visit(
  { server, browser }: Pick<Site, 'server' | 'browser'>,
  { expected = [], ...options }: VisitWish,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  const problems: string[] = []
  page.on('console', (message) => {
    if (isProblem(message, expected)) problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!isOwn(request.url(), server.url)) problems.push(`request to ${request.url()}`)
  })
  try {
    await look(page)
  } finally {
    await context.close()
  }
  assert.deepEqual(problems, [])
}

const patienceMs = 15_000

function isProblem(message: ConsoleMessage, expected: readonly number[]): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false
  return !expected.some((status) => message.text().includes(`responded with a status of ${status}`))
}

function isOwn(url: string, own: string): boolean {
  return new URL(url).origin === new URL(own).origin
}

async function finish(
  { url }: TestServer,
  target: string,
  { depth = 'standard', lang = 'en', again = false }: CheckWish = {},
): Promise<string> {
  const path = await begin(url, { target, depth, lang, ...(again ? { again: '1' } : {}) })
  const live = await fetch(new URL(`${path}/live?lang=${lang}`, url))
  await live.text()
  return path
}

/** Begins a check without the browser; the path of its page, without a query. */
export async function begin(url: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(new URL('/checks', url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  })
  assert.equal(answer.status, 303)
  return answer.headers.get('location')?.split('?')[0] ?? ''
}
