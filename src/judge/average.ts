import type { Report, ReportStages } from '../model/report.ts'
import { stageIds } from '../model/stage.ts'

type Average = Report['average']

/** Of the endpoints that were tried, the share whose stage is `ok`; percent is null where none was tried. */
export function averageOf(rows: readonly ReportStages[]): Average {
  const shares: Partial<Record<keyof Average, Average['answer']>> = {}
  for (const id of stageIds) {
    if (id === 'to' && rows.every((row) => row.to === undefined)) continue
    const passed = rows.filter((row) => row[id]?.status === 'ok').length
    const total = rows.length
    shares[id] = { passed, total, percent: total === 0 ? null : Math.round((100 * passed) / total) }
  }
  return shares as Average
}
