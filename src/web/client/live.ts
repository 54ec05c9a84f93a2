/** What the pages gain where scripts run: a check that fills before one's eyes, and a button to print. */

const running = document.querySelector<HTMLElement>('[data-live]')
if (running !== null) follow(running)
offerPrinting()

function follow(page: HTMLElement): void {
  const source = new EventSource(page.dataset['live'] ?? '')
  source.addEventListener('matrix', ({ data }) => fill('live-matrix', data))
  source.addEventListener('cell', ({ data }) => replaceCell(JSON.parse(data)))
  source.addEventListener('findings', ({ data }) => {
    fill('live-findings', data)
    document.getElementById('live-findings-section')?.removeAttribute('hidden')
  })
  source.addEventListener('status', ({ data }) => say(data))
  source.addEventListener('error', () => say(page.dataset['broken'] ?? ''))
  source.addEventListener('done', () => {
    source.close()
    void showResult()
  })
}

/** What the server has drawn, escaped there. */
function fill(id: string, markup: string): void {
  const holder = document.getElementById(id)
  if (holder !== null) holder.innerHTML = markup
}

function replaceCell({ id, html }: { readonly id: string | null; readonly html: string }): void {
  const cell = id === null ? null : document.getElementById(id)
  if (cell === null) return
  // A cell stands in a row only; a template takes it as it is.
  const template = document.createElement('template')
  template.innerHTML = html
  cell.replaceWith(template.content)
}

function say(sentence: string): void {
  const status = document.getElementById('live-status')
  if (status !== null && status.textContent !== sentence) status.textContent = sentence
}

/** The finished page in the place of the running one, so that nothing flashes and readers are told. */
async function showResult(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok) {
    location.reload()
    return
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [before, after] = [document.querySelector('main'), page.querySelector('main')]
  if (before === null || after === null) {
    location.reload()
    return
  }
  document.title = page.title
  before.replaceWith(after)
  offerPrinting()
  const headline = after.querySelector<HTMLElement>('h1')
  headline?.setAttribute('tabindex', '-1')
  headline?.focus({ preventScroll: true })
}

function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
