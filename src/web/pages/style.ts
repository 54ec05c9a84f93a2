/** What the pages of a server have beside a report: the frame around it, the field, the matrix that fills. */
export const webSheet = `
.skip { position: absolute; left: .5rem; top: -4rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; }
.skip:focus { top: .5rem; }
.site-foot a { color: inherit; }
.site, .site-line, .site-foot p { max-width: 62rem; margin-inline: auto; padding-inline: clamp(.75rem, 4vw, 2.5rem); }
.site { padding-block: clamp(1rem, 3vw, 2.5rem); }
main:focus { outline: none; }
.site-head { border-bottom: 1px solid var(--line); background: var(--sheet); }
.site-line { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 2rem; padding-block: .7rem; }
.brand { display: inline-flex; align-items: center; gap: .5rem; font: 600 1.2rem var(--serif); color: var(--ink); text-decoration: none; }
.site-head nav { margin-left: auto; }
.site-head ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.4rem; margin: 0; padding: 0; }
.site-head li a { display: inline-block; padding: .3rem 0; color: var(--ink); text-decoration-color: var(--line); text-underline-offset: .25em; }
.site-head li a:hover { text-decoration-color: currentColor; }
.site-foot { border-top: 1px solid var(--line); margin-top: 2rem; }
.site-foot p { color: var(--soft); font-size: .875rem; padding-block: 1.2rem 2rem; }
main a { color: inherit; text-underline-offset: .2em; }
.lead, .site section > ul > li { max-width: 46rem; }
.start h1 { max-width: 40rem; }
.field { margin-top: 1.75rem; background: var(--sheet); border: 1px solid var(--line); border-top: 5px solid var(--good);
  padding: clamp(1rem, 3vw, 2rem); }
.field label[for] { font-weight: 600; }
.field-line { display: flex; flex-wrap: wrap; gap: .6rem; margin: .5rem 0 .6rem; }
.field input[type="text"], .field input:not([type]) { flex: 1 1 16rem; min-width: 0; font: inherit; font-size: 1.15rem; padding: .6rem .8rem;
  color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0; }
.field input[aria-invalid] { border: 2px solid var(--bad); }
button { font: inherit; cursor: pointer; min-height: 2.75rem; padding: .5rem 1.6rem; border: 1px solid var(--good); background: var(--good); color: var(--sheet); }
button:hover { filter: brightness(1.12); }
.field-hint { color: var(--soft); font-size: .9rem; }
.field-problem { color: var(--bad); font-weight: 600; }
fieldset { border: 0; margin: .4rem 0 0; padding: 0; }
.choice { display: block; padding: .25rem 0; }
.choice input { margin-right: .5rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0 2.5rem; margin-top: 1rem; }
.columns section { margin-top: 1.5rem; }
.columns h2 { font-size: 1.15rem; margin-bottom: .5rem; }
.columns ul { margin: 0; padding-left: 1.1rem; }
.columns li { margin-bottom: .45rem; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.4rem; padding-block: 1rem 0; font-size: .95rem; }
.actions form { margin: 0; }
.actions button { min-height: 2.2rem; padding: .25rem 1rem; background: transparent; color: var(--ink); border-color: var(--soft); }
.actions a { display: inline-block; padding: .3rem 0; }
.downloads { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .8rem; }
.downloads > span { color: var(--soft); }
.actions + .report { padding-top: 1rem; }
.running .seal-large { color: var(--soft); }
.is-waiting::after { content: ""; display: block; width: 1.6rem; height: .5rem; margin-top: .35rem; border-radius: .25rem; background: var(--line); }
@media (prefers-reduced-motion: no-preference) {
  .is-waiting::after { animation: waiting 1.6s ease-in-out infinite alternate; }
  @keyframes waiting { from { opacity: .45; } to { opacity: 1; } }
}
.live-findings li { margin-bottom: .4rem; }
.live-findings .severity { display: inline-block; min-width: 6rem; }
main .rows dt { min-width: 7rem; }
.history { list-style: none; margin: 1.5rem 0 0; padding: 0; }
.history > li { background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--mood); padding: 1rem 1.4rem; margin-bottom: .9rem; }
.history h2 { font-size: 1.05rem; margin-bottom: .3rem; }
.outcome { color: var(--mood); margin-right: .6rem; }
.index { list-style: none; padding: 0; columns: 19rem auto; column-gap: 2.5rem; }
.index li { break-inside: avoid; padding: .3rem 0; }
.index code { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
.index a { display: inline-block; }
.explanation section { margin-top: 1.75rem; }
a.stamp { color: inherit; text-decoration: underline dotted; }
@media print {
  .site-head, .site-foot, .actions, .skip { display: none; }
}
`
