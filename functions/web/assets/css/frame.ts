/** The frame around every page: head with mark and menu, content, foot with its crowd. */
import { friezePath } from '../frieze.ts';

export const frame = `
.skip { position: absolute; left: 1rem; top: -6rem; padding: 0.75rem 1rem; background: var(--card); z-index: 2; }
.skip:focus { top: 0.5rem; }
.frame { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
.site { border-bottom: 1px solid var(--line); }
.site .frame { display: flex; flex-wrap: wrap; align-items: center; gap: 0.1rem 2rem; padding-top: 0.6rem; padding-bottom: 0.4rem; }
.brand { display: inline-flex; align-items: center; gap: 0.55rem; min-height: 2.75rem; font: 800 1.5rem/1 var(--head); letter-spacing: -0.035em; color: var(--ink); text-decoration: none; margin-right: auto; }
.brand svg { width: 2.9rem; height: 1.95rem; flex: none; }
.mark-left { fill: var(--bar-spent); } .mark-right { fill: var(--bar-queued); } .mark-both { fill: var(--both); }
.site .name { max-width: 18rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
.who { order: 2; }
.site nav { order: 3; flex-basis: 100%; font: 600 0.9375rem/1.3 var(--head); }
.site nav ul { display: flex; flex-wrap: wrap; gap: 0 1.35rem; margin: 0; padding: 0; list-style: none; }
.site nav li { margin: 0; }
.site nav a { display: inline-block; padding: 0.7rem 0 0.6rem; color: var(--ink); text-decoration: none; border-bottom: 4px solid transparent; }
.site nav a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.site nav a[aria-current] { border-bottom-color: var(--bar-reserved); }
.site nav details { position: relative; }
.site nav summary { list-style: none; padding: 0.7rem 0 0.6rem; color: var(--ink); text-decoration: none; border-bottom: 4px solid transparent; }
.site nav summary::-webkit-details-marker { display: none; }
.site nav summary::after { content: ''; display: inline-block; width: 0.45rem; height: 0.45rem; margin: 0 0.2rem 0.2rem 0.5rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(45deg); }
.site nav details ul { position: absolute; right: 0; z-index: 3; display: block; min-width: 14rem; padding: 0.4rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--lift); }
.site nav details a { display: block; }
.who { display: flex; align-items: center; gap: 0.9rem; font-size: 0.9375rem; }
.who form { margin: 0; }
main { display: block; padding: clamp(1.25rem, 3vw, 2.5rem) 0 3rem; }
main:focus { outline: none; }
.back { display: inline-flex; gap: 0.4em; align-items: center; min-height: 2.5rem; margin-bottom: 0.5rem; font: 600 0.9375rem/1.3 var(--head); color: var(--ink); text-decoration: none; }
.back:hover { text-decoration: underline; }
.frieze { height: 2.6rem; margin-top: 2rem; background: var(--foot); -webkit-mask: url(${friezePath}) repeat-x bottom / auto 100%; mask: url(${friezePath}) repeat-x bottom / auto 100%; }
footer { background: var(--foot); font-size: 0.9375rem; }
footer a { color: var(--ink); }
footer .frame { padding-top: 1.25rem; padding-bottom: 2rem; }
.languages { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.5rem; padding: 0; list-style: none; }
.languages li { margin: 0; }
.languages a, .languages button, .languages strong { display: inline-block; padding: 0.55rem 0; min-height: 2.75rem; }
footer .linkish { color: var(--ink); }
@media (min-width: 64rem) {
  .site .frame { flex-wrap: nowrap; gap: 2rem; padding-top: 0.5rem; padding-bottom: 0; }
  .site .brand { margin-right: 0; }
  .site nav { order: 2; flex: 1; }
  .site .who { order: 3; }
}
@media (max-width: 30rem) {
  footer { font-size: 0.875rem; line-height: 1.4; } footer p { margin-bottom: 0.5rem; } footer .frame { padding-top: 0.5rem; padding-bottom: 1rem; }
  .site .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .site .frame { padding-bottom: 0; }
  .site nav a, .site nav summary { padding: 0.5rem 0; }
  .site nav li:has(details[open]) { flex-basis: 100%; }
  .site nav details ul { position: static; margin-bottom: 0.75rem; }
}
`;
