/** What pages are composed of: cards, notices, tags, summaries, the journey and the history of a claim. */
export const components = `
.cards { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); list-style: none; padding: 0; margin: 0 0 2rem; }
.cards > li { margin: 0; max-width: none; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.1rem 1.25rem; height: 100%; }
.card h2, .card h3 { margin: 0 0 0.4rem; font-size: 1.15rem; }
.card > p:first-child { font: 600 0.9375rem/1.3 var(--head); color: var(--quiet); }
.card p { margin-bottom: 0.6rem; }
.card p:last-child { margin-bottom: 0; }
.card .due { font-weight: 600; }
.teasers { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.teasers li { padding: 0.75rem 0; margin: 0; border-bottom: 1px solid var(--line); }
.teasers a { font-weight: 600; }
.figure { font: 800 1.75rem/1.1 var(--head); letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }
.notice { display: flex; gap: 0.75rem; border-left: 4px solid var(--info); background: var(--info-ground); border-radius: var(--small-radius); padding: 0.9rem 1.1rem; margin: 0 0 1.5rem; }
.notice > .i { margin-top: 0.1em; color: var(--info); } .notice > div { min-width: 0; flex: 1; }
.notice.good > .i { color: var(--good); } .notice.wait > .i { color: var(--wait); } .notice.bad > .i { color: var(--danger); }
.notice a:not(.button) { color: inherit; }
.notice h2, .notice h3 { margin: 0 0 0.4rem; font-size: 1.2rem; }
.notice p:last-child, .notice ul:last-child { margin-bottom: 0; }
.notice.good { border-color: var(--good); background: var(--good-ground); }
.notice.wait { border-color: var(--wait); background: var(--wait-ground); }
.notice.bad { border-color: var(--danger); background: var(--danger-ground); }
.tag { display: inline-flex; align-items: center; gap: 0.3em; padding: 0.12rem 0.65rem; border-radius: 1rem; font: 600 0.875rem/1.4 var(--head); background: var(--info-ground); color: var(--info); }
.tag .i { width: 1em; height: 1em; stroke-width: 2.25; }
.tag.good { background: var(--good-ground); color: var(--good); }
.tag.wait { background: var(--wait-ground); color: var(--wait); }
.tag.bad { background: var(--danger-ground); color: var(--danger); }
.tag.neutral { background: var(--sunken); color: var(--quiet); }
.summary { margin: 0 0 1.5rem; border-top: 1px solid var(--line); }
.summary > div { padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
.summary dt { font-weight: 600; }
.summary dd { margin: 0; }
.tasks { padding: 0; list-style: none; }
.tasks > li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
@media (min-width: 40rem) {
  .summary > div { display: grid; grid-template-columns: 2fr 3fr; gap: 1.5rem; }
}
.rules { list-style: none; padding: 0; margin: 0 0 1.5rem; }
.rules > li { display: grid; grid-template-columns: 1.9rem 1fr; gap: 0.6rem; padding: 0.75rem 0; margin: 0; border-bottom: 1px solid var(--line); }
.rules svg { width: 1.6rem; height: 1.6rem; margin-top: 0.1rem; }
.rules .met { color: var(--good); }
.rules .not-met { color: var(--danger); }
.rules .needs-information { color: var(--wait); }
.rules .not-applicable { color: var(--quiet); }
.rules p { margin: 0; }
.aside { margin: -0.5rem 0 1.5rem; }
.journey { display: flex; list-style: none; padding: 0; margin: 0 0 1.75rem; gap: 0.4rem; max-width: 42rem; }
.journey li { flex: 1; margin: 0; padding-top: 0.5rem; border-top: 6px solid var(--line); font-size: 1rem; line-height: 1.3; color: var(--quiet); }
.journey li.done { border-top-color: var(--button); }
.journey li[aria-current] { border-top-color: var(--accent); color: var(--ink); font-weight: 700; }
.history { list-style: none; padding: 0 0 0 1.25rem; margin: 0 0 1.5rem; border-left: 3px solid var(--line); }
.history li { margin: 0 0 0.9rem; position: relative; }
.history li::before { content: ''; position: absolute; left: -1.72rem; top: 0.5rem; width: 0.7rem; height: 0.7rem; border-radius: 50%; background: var(--edge); border: 2px solid var(--ground); }
.history time { display: block; color: var(--quiet); font-size: 1rem; }
.mails { display: grid; gap: 1.5rem; align-items: start; }
.mail-list { position: relative; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); max-height: 46rem; overflow-y: auto; }
.mail { padding: 0.8rem 1.1rem; border-bottom: 1px solid var(--line); } .mail:last-child { border-bottom: 0; }
.mail:has([aria-current]) { border-left: 4px solid var(--bar-reserved); }
.mail h2 { margin: 0 0 0.2rem; font-size: 1.0625rem; } .mail p { margin: 0; }
.mail-read { min-width: 0; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); } .mail-read h2 { margin: 0 0 0.2rem; }
@media (min-width: 60rem) { .mails { grid-template-columns: 24rem minmax(0, 1fr); } }
.verdict { border-left: 0.75rem solid var(--edge); border-radius: 0 var(--radius) var(--radius) 0; background: var(--sunken); padding: 1.25rem 1.5rem; margin: 0 0 1.75rem; }
.verdict.no { border-color: var(--danger); background: var(--danger-ground); } .verdict.no h1 { color: var(--danger); }
.verdict.yes { border-color: var(--good); background: var(--good-ground); }
.verdict.wait { border-color: var(--wait); background: var(--wait-ground); }
.verdict > :last-child { margin-bottom: 0; }
.can-do > li { padding: 0.4rem 0; }
.thread h3 { margin: 0; } .thread p { margin: 0.2rem 0; }
.thread li.next { border-top: 1px dashed var(--edge); padding-top: 0.6rem; }
.thread li.of-member blockquote { border-left-color: var(--info); background: var(--info-ground); }
.cols { display: grid; gap: 1.5rem 2.5rem; } .cols > * { min-width: 0; }
.decision { margin-top: 0; }
.dock { position: sticky; bottom: 0; z-index: 1; display: flex; justify-content: space-between; align-items: center; gap: 1rem; margin: 1rem 0 0; padding: 0.6rem 0; background: var(--ground); border-top: 1px solid var(--line); max-width: none; }
.thumbs { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); }
.file iframe { display: block; width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: var(--radius); }
.decision form:not(:has([value="approve"]:checked)) .when-approved, .decision form:not(:has([value="approve"]:checked, [value="reject"]:checked)) .when-decided { display: none; }
.summary.tight > div { display: grid; grid-template-columns: 2fr 3fr; gap: 1rem; padding: 0.45rem 0; }
@media (max-width: 40rem) { .teasers li { padding: 0.5rem 0; } .columns > section > h2 { margin: 1.5rem 0 0.5rem; } }
@media (max-width: 60rem) { .fold.file { display: none; } }
.thumbs img { width: 100%; height: auto; border: 1px solid var(--line); border-radius: var(--radius); }
@media (min-width: 60rem) {
  .cols { grid-template-columns: minmax(0, 1fr) 22rem; }
  .cols .stick { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .dock { display: none; }
}
.decision { border: 2px solid var(--edge); border-radius: var(--radius); background: var(--card); padding: 1.25rem; margin: 2rem 0; }
.decision h2 { margin-top: 0; }
`;
