import type { Lang } from '../model/lang.ts'
import type { Progress } from '../observe/observe-options.ts'
import { systemClock } from '../world/clock.ts'
import { printable } from './printable.ts'
import { cliWords, fill } from './words/words.ts'

export interface ProgressLine {
  hear(target: string, progress: Progress): void
  /** Takes the line away, so that the result stands alone. */
  clear(): void
}

/** One line on a terminal that is written over as the checks go on; nothing at all elsewhere. */
export function createProgressLine(
  stream: NodeJS.WriteStream,
  lang: Lang,
  shown: boolean,
): ProgressLine {
  const words = cliWords[lang].progress
  const from = systemClock.elapsed()
  let count = 0
  let done = 0
  const write = (text: string) =>
    stream.write(`\r\x1b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`)
  if (!shown) return { hear: () => undefined, clear: () => undefined }
  return {
    hear(target, progress) {
      const name = printable(target)
      if (progress.kind === 'mx') write(fill(words.looking, { target: name }))
      if (progress.kind === 'endpoints') count += progress.count
      if (progress.kind === 'endpoint-done') done += 1
      if (count === 0) return
      const inventory =
        progress.kind === 'inventory' || progress.kind === 'probe'
          ? fill(words[progress.kind], { connection: `${progress.connection}` })
          : ''
      const seconds = ((systemClock.elapsed() - from) / 1000).toFixed(1)
      const values = { target: name, done: `${done}`, count: `${count}`, seconds, inventory }
      write(fill(words.servers, values))
    },
    clear: () => void write(''),
  }
}
