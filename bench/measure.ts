/** Something that is done once for each sample; it throws if it does not work. */
export interface Subject {
  readonly name: string
  readonly run: () => Promise<void>
}

/** One line of a table: times in milliseconds. */
export interface Timing {
  readonly name: string
  readonly median: number
  readonly fastest: number
  readonly slowest: number
}

/**
 * Runs each subject `runs` times, in turns, so that what else the machine does meets all alike; a first
 * round warms the caches and does not count.
 */
export async function timeInTurns(
  subjects: readonly Subject[],
  runs: number,
): Promise<readonly Timing[]> {
  const samples = subjects.map((): number[] => [])
  for (let round = 0; round <= runs; round++) {
    for (const [at, { run }] of subjects.entries()) {
      const began = performance.now()
      await run()
      if (round > 0) samples[at]?.push(performance.now() - began)
    }
  }
  return subjects.map(({ name }, at) => toTiming(name, samples[at] ?? []))
}

function toTiming(name: string, samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
  return { name, median, fastest: sorted[0] ?? NaN, slowest: sorted.at(-1) ?? NaN }
}

/** A table with one line per timing, and its median as a multiple of each of the bases. */
export function formatTimings(
  title: string,
  timings: readonly Timing[],
  bases: readonly string[],
): string {
  const head = ['', 'median', 'fastest', 'slowest', ...bases.map((base) => `: ${base}`)]
  const lines = timings.map(({ name, median, fastest, slowest }) => [
    name,
    ...[median, fastest, slowest].map((ms) => `${ms.toFixed(1)} ms`),
    ...bases.map((base) => ratio(median, timings.find((other) => other.name === base)?.median)),
  ])
  return `${title}\n${formatTable([head, ...lines])}`
}

export function ratio(time: number, base: number | undefined): string {
  return base === undefined ? '-' : `${(time / base).toFixed(2)} x`
}

/** First column to the left, numbers to the right. */
function formatTable(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .map((line) => `  ${line}\n`)
    .join('')
}
