/** Desks: figures that are filters, filters in a row, saved views, pages of a list, folded parts. */
export const desks = `
.figures { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.figures .figure { font-size: clamp(1rem, 1.9vw, 1.5rem); } .figures .card { border: 0; border-radius: 0; padding: 0.9rem 1.1rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(calc(50% - 1px), 16rem), 1fr)); gap: 1px; list-style: none; padding: 0; margin: 0 0 1.75rem; background: var(--line); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
.tiles li { margin: 0; display: grid; }
.tile { display: flex; flex-direction: column; gap: 0.15rem; padding: 0.9rem 1rem; background: var(--card); color: var(--ink); text-decoration: none; border-top: 4px solid var(--line); font-size: 0.9375rem; }
.tile.good { border-top-color: var(--bar-spent); } .tile.wait { border-top-color: var(--bar-reserved); } .tile.bad { border-top-color: var(--bar-queued); } .tile.info { border-top-color: var(--bar-forecast); }
.tile:hover { background: var(--ground); }
.tile > span:first-child { font: 600 0.9375rem/1.2 var(--head); text-decoration: underline; text-decoration-color: var(--edge); text-underline-offset: 0.2em; }
.tile b { font: 800 1.8rem/1.05 var(--head); letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }
.tile[aria-current] { background: var(--ink); color: var(--ground); } .tile[aria-current] .quiet { color: inherit; }
@media (max-width: 40rem) {
  .tile { padding: 0.5rem 0.8rem; } .tile b { font-size: 1.4rem; }
  .figures { grid-template-columns: 1fr 1fr; } .figures li:last-child:nth-child(odd) { grid-column: 1 / -1; } .figures .card { padding: 0.6rem 0.8rem; } .figures .figure { font-size: clamp(1rem, 4.6vw, 1.5rem); overflow-wrap: anywhere; }
}
.filters { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr)); align-items: end; margin: 0 0 1rem; }
.filters label { display: block; font: 600 0.8125rem/1.3 var(--head); margin-bottom: 0.25rem; }
.filters input, .filters select { width: 100%; min-height: 2.75rem; font-size: 0.9375rem; }
.filters .wide { grid-column: span 2; }
.filters .button { min-height: 2.75rem; font-size: 0.9375rem; }
.views { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.views li { margin: 0; }
.views a, .views strong { font: 600 0.9375rem/1 var(--head); text-decoration: none; color: var(--ink); border: 1.5px solid var(--edge); border-radius: 99px; padding: 0.65rem 1rem; min-height: 2.5rem; display: inline-flex; gap: 0.4em; align-items: center; }
.views a:hover { border-color: var(--ink); } .views [aria-current] { background: var(--ink); border-color: var(--ink); color: var(--ground); }
.pager { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; margin: -0.75rem 0 1.75rem; font-size: 0.9375rem; }
.pager p { margin: 0; }
.head-row { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: flex-start; justify-content: space-between; }
.head-row .actions { margin: 0 0 1rem; }
.side { display: grid; gap: 1.5rem 2.5rem; align-items: start; } .side > * { min-width: 0; }
.people { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1rem; list-style: none; padding: 0; margin: 0 0 1.75rem; }
.people li { display: flex; gap: 0.75rem; align-items: flex-end; margin: 0; } .people .i { width: 3rem; height: 3rem; stroke: none; color: var(--bar-spent); } .people .open .i { color: var(--edge); }
.people b { display: block; font-family: var(--head); }
details.fold { border-top: 1px solid var(--line); margin: 0 0 1rem; } .chart > details.fold { margin: 0.75rem 0 0; }
details.fold > summary { display: flex; align-items: center; gap: 0.6rem; min-height: 2.9rem; padding: 0.4rem 0; font: 600 1.0625rem/1.3 var(--head); color: var(--ink); text-decoration: none; list-style: none; }
details.fold > summary::-webkit-details-marker { display: none; }
details.fold > summary::after { content: ''; width: 0.5rem; height: 0.5rem; margin-left: auto; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(45deg); flex: none; }
details.fold[open] > summary::after { transform: rotate(225deg); }
details.fold > summary:hover { text-decoration: underline; }
.empty { text-align: center; padding: 2rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); margin: 0 0 1.75rem; }
.empty .i { width: 3.4rem; height: 3.4rem; stroke: none; color: var(--edge); margin-left: -0.5rem; } .empty p { max-width: 32rem; margin: 0.5rem auto; }
@media (min-width: 60rem) { .side { grid-template-columns: minmax(0, 1fr) 20rem; } }
`;
