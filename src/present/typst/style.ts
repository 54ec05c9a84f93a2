/**
 * The look of the printed report: the colours of the page on white, the two fonts that come with the compiler
 * (so that every machine sets the same document), and the functions that the sections are written with.
 */
export const style = `
#let ink = rgb("#1a222c")
#let soft = rgb("#525d69")
#let rule = rgb("#d3d8d2")
#let moods = (good: rgb("#0f5e49"), bad: rgb("#98192c"), unsure: rgb("#734900"), plain: ink, dim: soft)
#let tints = (good: rgb("#e2f0e9"), bad: rgb("#f9e7e6"), unsure: rgb("#f6ecd6"), plain: white, dim: white)
#let serif = ("Libertinus Serif", "DejaVu Sans Mono")
#let mono = ("DejaVu Sans Mono", "Libertinus Serif")
#set text(font: serif, size: 10.5pt, fallback: false, fill: ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.85em)
#set list(indent: 0.2em, body-indent: 0.55em, spacing: 0.6em)
#set terms(separator: [: ], hanging-indent: 1.2em, spacing: 0.6em)
#set table(stroke: (x: none, y: 0.5pt + rule), inset: (x: 4pt, y: 4.5pt))
#set heading(numbering: none)
#show heading: set text(weight: "semibold", hyphenate: false)
#show heading.where(level: 1): it => block(above: 0.5em, below: 0.55em, text(size: 22pt, it.body))
#show heading.where(level: 2): it => block(above: 2.1em, below: 0.9em, sticky: true, text(size: 15pt, it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.65em, sticky: true, text(size: 11.5pt, it.body))
#show heading.where(level: 4): it => block(above: 1.1em, below: 0.55em, sticky: true, text(size: 10.5pt, it.body))
#show raw: set text(font: mono, size: 7.4pt, fallback: false)
#show raw.where(block: true): it => block(width: 100%, inset: (x: 8pt, y: 6pt), fill: rgb("#f4f5f1"), it)
#let in-mood(name, body) = text(fill: moods.at(name), body)
#let code(body) = text(font: mono, size: 0.82em, body)
#let small(body) = text(size: 9pt, fill: soft, body)
#let mark(sign) = text(font: mono, size: 0.9em, sign)
#let answer(mood, body) = block(
  width: 100%, inset: (x: 16pt, top: 14pt, bottom: 16pt), below: 1.2em,
  stroke: (top: 4pt + moods.at(mood), rest: 0.5pt + rule), body,
)
#let headline(mood, body) = par(text(weight: "bold", size: 12pt, tracking: 0.03em, fill: moods.at(mood), body))
#let grade(mood, body) = table.cell(fill: tints.at(mood), in-mood(mood, body))
#let log(body) = block(width: 100%, {
  set par(leading: 0.5em, spacing: 0.5em, hanging-indent: 6.2em)
  set text(font: mono, size: 7.2pt)
  body
})
#let life(mood, from, width, now) = block(width: 100%, height: 9pt, above: 0.5em, below: 0.7em, {
  place(left + horizon, line(length: 100%, stroke: 0.5pt + rule))
  place(left + horizon, dx: from * 1%, rect(width: width * 1%, height: 4pt, fill: moods.at(mood)))
  place(left + horizon, dx: now * 1%, line(angle: 90deg, length: 9pt, stroke: 1pt + ink))
})
`
