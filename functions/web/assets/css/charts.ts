/** Charts: shapes that stretch with the page, words that keep their size. */
export const charts = `
.ink { fill: var(--bar-available); }
.ink.paid { fill: var(--bar-spent); } .ink.reserved { fill: var(--bar-reserved); } .ink.waiting { fill: var(--bar-queued); }
.ink.forecast { fill: var(--bar-forecast); } .ink.before, .ink.rest { fill: var(--edge); }
.ink.free { fill: var(--bar-available); } .ink.gap { fill: none; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; list-style: none; padding: 0; margin: 0.75rem 0; font-size: 1rem; }
.legend svg { width: 0.9rem; height: 0.9rem; margin-right: 0.45rem; vertical-align: -0.08rem; }
.legend .free { stroke: var(--edge); }
.chart { margin: 0 0 1.75rem; padding: 1.1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); min-width: 0; container-type: inline-size; }
.chart figcaption h2 { margin: 0 0 0.2rem; font-size: 1.2rem; }
.chart figcaption p { margin: 0 0 0.75rem; font-size: 1rem; }
.chart .scroll { margin: 0.75rem 0 0; }
.plot-row { display: flex; gap: 0.6rem; }
.plot { display: block; flex: 1; min-width: 0; height: 17rem; overflow: visible; }
.axis { flex: none; width: 3.9rem; height: 17rem; overflow: visible; }
.axis text { fill: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.plot text { fill: var(--quiet); font-size: 0.875rem; font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--card); stroke-width: 3px; }
.plot .grid { stroke: var(--line); }
.plot path, .plot line { vector-effect: non-scaling-stroke; }
.plot .ceiling { stroke: var(--danger); stroke-width: 2; stroke-dasharray: 7 5; }
.plot .today { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 3; }
.plot .expected { fill: none; stroke: var(--info); stroke-width: 2; stroke-dasharray: 5 4; }
.plot text.bad { fill: var(--danger); font-weight: 600; } .plot text.info { fill: var(--info); font-weight: 600; }
.hbars { list-style: none; padding: 0; margin: 0; display: grid; gap: 0.7rem; }
.hbars li { margin: 0; max-width: none; display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr minmax(7rem, auto); gap: 0.2rem 1rem; align-items: center; }
.hbars .amount { text-align: right; }
.hbar { display: block; width: 100%; height: 1.5rem; }
.smalls { list-style: none; padding: 0; margin: 0; display: grid; gap: 1rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.smalls li { margin: 0; display: grid; grid-template-columns: 1fr auto; gap: 0.2rem 1rem; align-items: end; } .smalls svg { grid-column: 1 / -1; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--edge); }
.columns { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); align-items: start; }
table .bars { min-width: 9rem; height: 0.8rem; margin: 0.35rem 0; }
.bars { width: 100%; max-width: 42rem; height: auto; display: block; }
.bars rect { stroke: var(--ground); stroke-width: 1.5; }
@container (max-width: 34rem) {
  .hbars li { grid-template-columns: 1fr auto; } .hbars .hbar { grid-row: 2; grid-column: 1 / -1; height: 1.1rem; } .plot, .axis { height: 14rem; }
}
`;
