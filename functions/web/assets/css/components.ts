/** What pages are composed of: cards, notices, tags, summaries, tables, the journey and the history of a claim. */
export const components = `
.cards { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); list-style: none; padding: 0; margin: 0 0 2rem; }
.cards > li { margin: 0; max-width: none; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.1rem 1.25rem; height: 100%; }
.card h2, .card h3 { margin: 0 0 0.4rem; font-size: 1.15rem; }
.card p { margin-bottom: 0.6rem; }
.card p:last-child { margin-bottom: 0; }
.card .due { font-weight: 600; }
.teasers { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.teasers li { padding: 0.75rem 0; margin: 0; border-bottom: 1px solid var(--line); }
.teasers a { font-weight: 600; }
.figure { font-size: 1.6rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.notice { border-left: 5px solid var(--info); background: var(--info-ground); border-radius: 0 var(--radius) var(--radius) 0; padding: 1rem 1.25rem; margin: 0 0 1.75rem; }
.notice h2, .notice h3 { margin: 0 0 0.4rem; font-size: 1.2rem; }
.notice p:last-child, .notice ul:last-child { margin-bottom: 0; }
.notice.good { border-color: var(--good); background: var(--good-ground); }
.notice.wait { border-color: var(--wait); background: var(--wait-ground); }
.notice.bad { border-color: var(--danger); background: var(--danger-ground); }
.tag { display: inline-block; padding: 0.1rem 0.6rem; border-radius: 1rem; font-size: 1rem; font-weight: 600; background: var(--info-ground); color: var(--info); }
.tag.good { background: var(--good-ground); color: var(--good); }
.tag.wait { background: var(--wait-ground); color: var(--wait); }
.tag.bad { background: var(--danger-ground); color: var(--danger); }
.tag.neutral { background: var(--sunken); color: var(--quiet); }
.summary { margin: 0 0 1.5rem; border-top: 1px solid var(--line); }
.summary > div { padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
.summary dt { font-weight: 600; }
.summary dd { margin: 0; }
@media (min-width: 40rem) {
  .summary > div { display: grid; grid-template-columns: 2fr 3fr; gap: 1.5rem; }
}
.scroll { overflow-x: auto; margin: 0 0 1.75rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.65rem 1rem 0.65rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 1rem; color: var(--quiet); border-bottom: 2px solid var(--edge); }
th.number, td.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; }
tbody th { font-weight: 600; }
tbody th .quiet { font-weight: 400; }
tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--edge); font-weight: 700; }
@media (max-width: 40rem) {
  .stacked, .stacked caption, .stacked tbody, .stacked tfoot, .stacked tr { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
  .stacked tbody { border-top: 1px solid var(--line); }
  .stacked tfoot tr { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; border-top: 2px solid var(--edge); border-bottom: 0; }
  .stacked tfoot td[data-label] { width: 100%; }
  .stacked th, .stacked td, .stacked tfoot th, .stacked tfoot td { display: block; padding: 0.15rem 0; border: 0; }
  .stacked td[data-label] { display: flex; justify-content: space-between; gap: 1rem; }
  .stacked td[data-label] > span:not(.amount) { min-width: 0; overflow-wrap: anywhere; }
  .stacked td[data-label]::before { content: attr(data-label); color: var(--quiet); font-weight: 400; flex: none; }
  .stacked td.number { text-align: left; }
  .stacked td:empty { display: none; }
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
.figures { grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); }
.figures .figure { font-size: 1.35rem; }
.mail { border: 1px solid var(--line); background: var(--card); border-radius: var(--radius); padding: 1.1rem 1.25rem; margin: 0 0 var(--gap); }
.mail h2 { margin: 0 0 0.3rem; font-size: 1.15rem; }
.verdict { border-left: 0.75rem solid var(--edge); border-radius: 0 var(--radius) var(--radius) 0; background: var(--sunken); padding: 1.25rem 1.5rem; margin: 0 0 1.75rem; }
.verdict.no { border-color: var(--danger); background: var(--danger-ground); }
.verdict.yes { border-color: var(--good); background: var(--good-ground); }
.verdict.wait { border-color: var(--wait); background: var(--wait-ground); }
.verdict.no h1 { color: var(--danger); }
.verdict > :last-child { margin-bottom: 0; }
.eyebrow { font-size: 1rem; }
.can-do > li { padding: 0.4rem 0; }
.thread h3 { margin: 0; }
.thread p { margin: 0.2rem 0; }
.thread li.next { border-top: 1px dashed var(--edge); padding-top: 0.6rem; }
.thread li.of-member blockquote { border-left-color: var(--info); background: var(--info-ground); }
.fold { border-top: 1px solid var(--line); padding: 0.35rem 0; }
.fold > summary { font-weight: 600; }
.decision { border: 2px solid var(--edge); border-radius: var(--radius); background: var(--card); padding: 1.25rem; margin: 2rem 0; }
.decision h2 { margin-top: 0; }
`;
