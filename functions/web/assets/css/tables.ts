/** Tables: on a wide screen as usual, on a phone a list of rows, or scrolled by themselves when they are too wide. */
export const tables = `
.scroll { overflow-x: auto; margin: 0 0 1.75rem; padding: 0.25rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); }
.card .scroll, .chart .scroll, .notice .scroll, .scroll .scroll, .decision .scroll, details .scroll { padding: 0; background: none; border: 0; border-radius: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font: 700 1.2rem/1.2 var(--head); padding: 0.75rem 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.65rem 1rem 0.65rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font: 600 0.8125rem/1.3 var(--head); color: var(--quiet); vertical-align: bottom; border-bottom: 1.5px solid var(--ink); }
th.number, td.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; }
tbody th { font-weight: 600; }
tbody tr:hover { background: color-mix(in srgb, var(--sunken) 55%, transparent); }
tbody tr:last-child > * { border-bottom: 0; }
tbody th .quiet { font-weight: 400; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1.5px solid var(--ink); font-weight: 700; }
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
  .stacked td[data-label]:has(> .block) { flex-wrap: wrap; justify-content: flex-start; gap: 0 0.4rem; }
  .stacked td[data-label] > .block { flex: 1 0 100%; }
  .stacked td.number { text-align: left; }
  .stacked td:empty { display: none; }
  .rows .stacked tbody tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 1rem; padding: 0.6rem 0; }
  .rows .stacked tbody th { flex: 1 0 60%; } .rows .stacked tbody td[data-label] { gap: 0.4rem; font-size: 0.875rem; padding: 0; }
  .rows .stacked tbody td:has(.tag)::before { content: none; }
  .rows .stacked tbody tr:has(input) { align-items: start; } .rows .stacked tbody td:has(input) { order: -1; flex: none; } .rows .stacked tbody td:has(input)::before { content: none; }
}
`;
