import { emptyLine, paint, type Line } from './paint.ts'
import { makeMatter, type FindEntry, type Page } from './page.ts'
import type { Presenter } from './presenter.ts'
import { writeAnswer } from './text/answer.ts'
import { writeCertificates } from './text/certificates.ts'
import { writeConfidence } from './text/confidence.ts'
import { writeEncryption } from './text/encryption.ts'
import { writeFindings } from './text/findings.ts'
import { writeRepairedChains } from './text/repaired-chains.ts'
import { writeInventory } from './text/inventory.ts'
import { writeMatrix } from './text/matrix.ts'
import { writeProbes } from './text/probes.ts'
import { writeRightServer } from './text/right-server.ts'
import { writeSenders } from './text/senders.ts'
import { writeStandards } from './text/standards.ts'
import { writeTranscripts } from './text/transcript.ts'
import { writeVantage } from './text/vantage.ts'

/** The report for people: the answer first, then what it rests on. `findEntry` is the catalogue. */
export function makeTextPresenter(findEntry: FindEntry): Presenter {
  return (report, { lang, colour, verbose, width }) => {
    const page: Page = { ...makeMatter(report, lang, findEntry), width: boundWidth(width) }
    const sections = [
      writeAnswer(page),
      writeMatrix(page),
      writeEncryption(page),
      writeInventory(page),
      writeProbes(page),
      writeCertificates(page),
      writeRightServer(page),
      writeSenders(page),
      writeStandards(page),
      writeFindings(page),
      writeRepairedChains(page),
      writeConfidence(page, verbose),
      ...(verbose ? [writeTranscripts(page)] : []),
      writeVantage(page),
    ]
    return paint(joinSections(sections), colour)
  }
}

/** Narrower than 64 eight stages do not fit, wider than 120 sentences are hard to read. */
export function boundWidth(width: number): number {
  return Number.isFinite(width) ? Math.max(64, Math.min(120, Math.floor(width))) : 80
}

function joinSections(sections: readonly (readonly Line[])[]): readonly Line[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [emptyLine, ...section]))
}
