/**
 * The style of the page. Light and dark by the reader's choice, black on white in print; every pair of colours
 * has a contrast of 4.5 to 1 or more, and each colour says only what a word beside it says, too.
 */
export const sheet = `:root {
  color-scheme: light dark;
  --paper: #f4f5f1; --sheet: #fdfdfb; --ink: #1a222c; --soft: #525d69; --line: #d3d8d2;
  --good: #0f5e49; --bad: #98192c; --unsure: #734900;
  --good-tint: #e2f0e9; --bad-tint: #f9e7e6; --unsure-tint: #f6ecd6;
  --bar: #35566f; --bar-other: #506e86; --on-bar: #fff;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11161b; --sheet: #181f26; --ink: #e5e9ec; --soft: #a4afba; --line: #36424d;
    --good: #74d4ad; --bad: #ffa3a3; --unsure: #f0c46c;
    --good-tint: #16312a; --bad-tint: #3a1e23; --unsure-tint: #352b16;
    --bar: #7fa8c6; --bar-other: #5f8aaa; --on-bar: #0d1217;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere;
}
.drawings { position: absolute; }
.report { max-width: 62rem; margin: 0 auto; padding: clamp(.75rem, 3vw, 2.5rem) clamp(.75rem, 4vw, 2.5rem) 3rem; }
.overview { max-width: 62rem; margin: 0 auto; padding: 1.5rem clamp(.75rem, 4vw, 2.5rem) 0; }
.overview a { color: inherit; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.6vw, 2.6rem); margin: .1rem 0 .35rem; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; margin: 0 0 .9rem; }
h3 { font-size: 1.02rem; margin: 0; }
h4 { font-size: 1rem; margin: 0; font-weight: 600; }
p { margin: 0 0 .6rem; max-width: 46rem; }
section { margin-top: 2.75rem; }
code, pre, .wire-log { font-family: var(--mono); font-size: .875em; }
ul.plain { list-style: none; margin: 0; padding: 0; }
dl, dd { margin: 0; }
.small, .order, .ms, .eyebrow { color: var(--soft); font-size: .875rem; }
.host { font-weight: 600; }
.order { white-space: nowrap; }
.is-good { --mood: var(--good); --tint: var(--good-tint); }
.is-bad { --mood: var(--bad); --tint: var(--bad-tint); }
.is-unsure { --mood: var(--unsure); --tint: var(--unsure-tint); }
.is-plain, .is-dim { --mood: var(--soft); --tint: transparent; }
span.is-good, span.is-bad, span.is-unsure { color: var(--mood); }
.icon { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
  stroke-linejoin: round; vertical-align: -.12em; flex: none; }
.seal { flex: none; fill: none; color: var(--mood); }
.seal-small { width: 1.4rem; height: 1.4rem; }
.wax { fill: currentColor; }
.rim { fill: none; stroke: var(--sheet); stroke-width: 2.5; opacity: .55; }
.mark { fill: none; stroke: var(--sheet); stroke-width: 7; stroke-linecap: round; stroke-linejoin: round; }
.open { fill: none; stroke: currentColor; stroke-width: 4; stroke-dasharray: 9 6; }
.ask { fill: none; stroke: currentColor; stroke-width: 7; stroke-linecap: round; }
.dot { fill: currentColor; }

.answer { display: grid; grid-template-columns: auto 1fr; column-gap: clamp(1rem, 3vw, 2.25rem);
  background: var(--sheet); border: 1px solid var(--line); border-top: 5px solid var(--mood);
  padding: clamp(1rem, 3vw, 2rem); }
.seal-large { width: clamp(3.5rem, 12vw, 7.5rem); height: auto; margin-top: .25rem; }
.eyebrow { margin: 0; }
.headline { color: var(--mood); font-weight: 700; letter-spacing: .035em; margin-bottom: .9rem; }
.lead { font-size: 1.15rem; line-height: 1.5; }
.summary { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  gap: .9rem 2rem; margin-top: 1rem; padding-top: 1rem; border-top: 3px double var(--line); }
.summary dt { color: var(--soft); font-size: .875rem; }
.answer > .about { grid-column: 1 / -1; }
.scale { display: block; margin-top: .3rem; max-width: 16rem; }
.rail { fill: var(--line); stroke: var(--line); }
.value, .tick { fill: var(--mood); }
.tick { fill: var(--ink); }

.path { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: 11rem 11rem 1fr; gap: 1.75rem; }
.stop, .routes { position: relative; }
.stop { display: flex; flex-direction: column; align-items: flex-start; background: var(--sheet);
  border: 1px solid var(--line); padding: .8rem; align-self: start; font-size: .9rem; line-height: 1.4; }
.stop > .icon { width: 1.6rem; height: 1.6rem; stroke-width: 1.5; margin-bottom: .35rem; }
.stop > strong { font-size: 1rem; }
.stop::after { content: ""; position: absolute; top: 1.6rem; left: 100%; width: 1.75rem; margin-left: 1px;
  border-top: 1.5px solid var(--soft); }
.routes { border-left: 1.5px solid var(--soft); padding: .35rem 0; }
.routes h3 { padding-left: .9rem; }
.route { display: grid; grid-template-columns: clamp(2.5rem, 9vw, 6rem) auto 1fr; gap: .7rem; margin: 0; max-width: none;
  padding: .55rem 0; }
.route .seal { margin-top: .05rem; }
.route-end > strong { color: var(--mood); }
.route-end > strong::after { content: ""; display: block; }
.wire { width: 100%; margin-top: .3rem; stroke: var(--mood); stroke-width: 2; }
.wire-unproven { stroke-dasharray: 9 5; }
.wire-weak { stroke-dasharray: 9 4 2 4; }
.wire-clear { stroke-dasharray: 1 6; stroke-width: 3; stroke-linecap: round; }

table { border-collapse: collapse; width: 100%; background: var(--sheet); border: 1px solid var(--line); }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .5rem; font-weight: 400; }
thead th { overflow-wrap: normal; color: var(--soft); font-size: .875rem; border-bottom: 1px solid var(--line); }
.matrix tbody { border-top: 1px solid var(--line); }
.host-row th { padding-top: .7rem; padding-bottom: .1rem; }
.matrix td { white-space: nowrap; font-size: .9rem; }
.matrix td.note { white-space: normal; color: var(--unsure); }
.matrix td .ms { display: block; font-size: .8rem; white-space: nowrap; }
.stage { color: var(--mood); }
.stage.is-bad { background: var(--tint); font-weight: 600; }
.stage-name { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.stage .word { margin-left: .3em; }
tfoot { border-top: 3px double var(--line); }
.times figcaption { color: var(--soft); font-size: .875rem; margin-bottom: .6rem; }
.times { margin: .6rem 0 0; }
.times li { display: grid; grid-template-columns: 11.5rem 1fr 4.5rem; gap: .75rem; align-items: center; padding: .2rem 0; }
.times .ms { text-align: right; }
.times rect { stroke: var(--paper); stroke-width: 1.5; }
.times text { font-size: 11px; fill: var(--on-bar); }
.tone-even rect { fill: var(--bar); }
.tone-odd rect { fill: var(--bar-other); }
.tone-bad rect { fill: var(--bad); }

details { margin-top: .6rem; }
summary { cursor: pointer; color: var(--soft); padding: .2rem 0; }
summary:hover { color: var(--ink); }
summary h3 { display: inline; color: var(--ink); }
:focus-visible { outline: 2.5px solid var(--ink); outline-offset: 2px; }
pre { margin: .4rem 0; padding: .8rem 1rem; background: var(--sheet); border: 1px solid var(--line);
  overflow-x: auto; line-height: 1.45; overflow-wrap: normal; }
.finding { background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--mood);
  padding: 1rem clamp(.8rem, 2.5vw, 1.4rem); margin-bottom: .9rem; }
.finding h3 { margin-bottom: .6rem; line-height: 1.4; }
.severity { color: var(--mood); letter-spacing: .03em; margin-right: .35em; }
.severity .icon { margin-right: .3em; }
.code { color: var(--soft); font-weight: 400; }
.how-to { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: baseline; margin-top: .7rem; }
.how-to p { margin: 0; color: var(--soft); }
.how-to details { margin: 0; max-width: 100%; }
.how-to details[open] { flex-basis: 100%; }
.how-to summary { display: inline-block; border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .8rem; }
.how-to summary::before { content: "+ "; }
.how-to [open] > summary::before { content: "\\2212  "; }
.finding pre { background: var(--paper); }
.rows > div { display: grid; grid-template-columns: minmax(6.5rem, 9rem) 1fr; gap: .1rem 1rem; padding: .25rem 0; }
.rows dt { color: var(--soft); }
.rows dt .host, .rows dt code { color: var(--ink); }
.rows dd { max-width: 46rem; }
.rows dd p { margin: 0; }
.finding .rows > div, .tight > div { grid-template-columns: 5.5rem 1fr; }
section > .rows > div { border-top: 1px solid var(--line); padding: .5rem 0; }
section > .rows > div:has(code) { grid-template-columns: minmax(9rem, 20rem) 1fr; }
.points dt { color: var(--ink); font-variant-numeric: tabular-nums; text-align: right; }
.senders { margin-bottom: .6rem; }
.senders tbody tr { border-top: 1px solid var(--line); }
.senders .seal { vertical-align: -.35rem; }
.senders td { color: var(--ink); }
.standards { margin-bottom: .6rem; }
.standards ~ h3 { margin-top: 1.5rem; }
.standards tbody tr { border-top: 1px solid var(--line); }
.standards tbody th { width: 45%; }
.standards p { margin-bottom: .3rem; }
.standards .order { white-space: normal; }
.standards .seal { vertical-align: -.35rem; }
.proofs .seal { vertical-align: -.35rem; margin-right: .5rem; }
.proofs dd { min-width: 0; }
.proofs dd p + p, .proofs pre + p { margin-top: .35rem; }
.proofs pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.chain-block { margin-bottom: 1.75rem; }
ul.names { margin: .5rem 0 1rem; }
.names li { display: flex; gap: .6rem; align-items: flex-start; padding: .15rem 0; }
.chain { list-style: none; margin: 0; padding: 0; }
.chain > li { position: relative; padding: 0 0 1.5rem 2.6rem; }
.chain > li > .seal { position: absolute; left: 0; top: .05rem; }
.chain > li:not(:last-child)::before { content: ""; position: absolute; left: .7rem; top: 1.6rem; bottom: 0;
  border-left: 3px double var(--soft); }
.validity { max-width: 40rem; margin-top: .3rem; }
.validity svg { display: block; }
.life { fill: var(--mood); opacity: .75; }
.now { stroke: var(--ink); stroke-width: 2; }
.validity p { margin: .1rem 0 0; }
.wire-log { list-style: none; margin: .4rem 0 1rem; padding: .8rem 1rem; background: var(--sheet);
  border: 1px solid var(--line); line-height: 1.5; }
.wire-log li { padding-left: 12.4ch; text-indent: -12.4ch; }
.wire-log .more { padding-left: 13.5ch; text-indent: 0; }
.wire-log .event { font-family: system-ui, "Segoe UI", "Noto Sans", sans-serif; font-weight: 600; padding: .3rem 0; text-indent: 0; }
.stamp { color: var(--soft); font-family: var(--mono); font-weight: 400; }
.arrow { white-space: pre; }
.closing { border-top: 3px double var(--line); margin-top: 1.5rem; padding-top: 1rem; }

@media (max-width: 46rem) {
  .standards, .standards tbody { display: block; }
  .standards thead, .senders thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .senders, .senders tbody { display: block; }
  .senders tr { display: grid; grid-template-columns: 1fr 1fr; padding: .3rem 0; }
  .senders td { min-width: 0; hyphens: auto; }
  .senders tbody th { grid-column: 1 / -1; padding-bottom: .1rem; }
  .standards tr, .standards th, .standards td { display: block; }
  .standards tbody th { width: auto; padding-bottom: 0; }
  .standards td { padding-top: .1rem; padding-bottom: .1rem; }
  .answer { grid-template-columns: 1fr; }
  .path { grid-template-columns: 1fr; gap: 0; }
  .stop { width: 100%; }
  .stop::after { top: 100%; left: 1.5rem; width: 0; height: 1rem; margin: 0; border: 0; border-left: 1.5px solid var(--soft); }
  .stop { margin-bottom: 1rem; }
  .routes { margin-left: 1.5rem; padding: 0; }
  .route { grid-template-columns: 1.5rem auto 1fr; gap: .5rem; }
  .matrix, .matrix thead, .matrix tbody, .matrix tfoot { display: block; }
  .matrix caption { display: block; border-bottom: 1px solid var(--line); padding: .5rem .6rem; }
  .matrix thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stage-name { display: block; color: var(--soft); font-size: .75rem; font-weight: 400; }
  .matrix tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr)); padding: .2rem .3rem; }
  .matrix tr > th:first-child, .matrix td.note { grid-column: 1 / -1; }
  .matrix th, .matrix td { padding: .25rem .3rem; }
  .matrix tr + tr:not(.host-row) { border-top: 1px dotted var(--line); }
  .times li { grid-template-columns: 1fr auto; }
  .times svg { grid-column: 1 / -1; grid-row: 2; }
  .rows > div, .finding .rows > div, .tight > div, section > .rows > div:has(code) { grid-template-columns: 1fr; }
  .points dt { text-align: left; }
  .wire-log { padding: .6rem; font-size: .8rem; }
  .wire-log li, .wire-log .more { padding-left: 1.2rem; text-indent: -1.2rem; }
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--ink); } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --line: #999;
    --good: #0b4636; --bad: #7d0f20; --unsure: #5c3a00;
    --good-tint: #fff; --bad-tint: #fff; --unsure-tint: #fff;
    --bar: #555; --bar-other: #6c6c6c; --on-bar: #fff;
  }
  @page { margin: 16mm 15mm; }
  html { font-size: 9.5pt; }
  tfoot { display: table-row-group; }
  .host-row { break-after: avoid; }
  .report { max-width: none; padding: 0; }
  .report + .report { break-before: page; }
  section { margin-top: 1.4rem; }
  h1 { font-size: 20pt; } h2 { font-size: 13pt; }
  h2, h3, h4, summary, caption { break-after: avoid; }
  .answer, tr, .matrix tbody, .how-to details, .stop, .route, .chain > li, .times li, .rows > div, .names li, pre { break-inside: avoid; }
  p { orphans: 3; widows: 3; max-width: none; }
  pre { white-space: pre-wrap; overflow: visible; font-size: 8pt; padding: .4rem .6rem; }
  .stage.is-bad { outline: 1px solid; outline-offset: -2px; }
  svg, .finding, .answer { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .how-to { display: block; }
  .how-to p { display: none; }
  .how-to summary { border: 0; padding: 0; }
  .how-to summary::before { content: none; }
  summary { list-style: none; color: #000; font-weight: 600; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  details > * { display: block; }
}
`
