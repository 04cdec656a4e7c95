/** Text, links, focus and the frame around every page. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 400 1.125rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  overflow-wrap: break-word; hyphens: manual;
}
h1, h2, h3 { line-height: 1.25; margin: 0 0 0.75rem; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.1rem); letter-spacing: -0.01em; }
h2 { font-size: 1.35rem; margin-top: 2.25rem; }
h3 { font-size: 1.125rem; margin-top: 1.5rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li, dd { max-width: 42rem; }
ul, ol { padding-left: 1.25rem; }
li { margin-bottom: 0.35rem; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 0.08em; }
a:hover { text-decoration-thickness: 0.16em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible,
summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 0.2rem;
}
.quiet { color: var(--quiet); }
.small { font-size: 1rem; }
.lead { font-size: 1.2rem; }
.amount { white-space: nowrap; font-variant-numeric: tabular-nums; }
.nowrap { white-space: nowrap; }
.words { white-space: pre-line; }
.block { display: block; }
blockquote { margin: 0 0 1rem; padding: 0.2rem 0 0.2rem 1rem; border-left: 4px solid var(--edge); max-width: 42rem; }
.hidden-visually {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -6rem; padding: 0.75rem 1rem; background: var(--card); z-index: 2; }
.skip:focus { top: 0.5rem; }
.frame { max-width: 60rem; margin: 0 auto; padding: 0 1.125rem; }
.site { border-bottom: 1px solid var(--line); background: var(--card); }
.site .frame { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.5rem; padding-top: 0.6rem; padding-bottom: 0.6rem; }
.brand { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; font-weight: 700; font-size: 1.3rem; color: var(--ink); text-decoration: none; margin-right: auto; }
.brand svg { width: 2rem; height: 2rem; color: var(--accent); flex: none; }
.site .name { max-width: 18rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.site nav { order: 3; flex-basis: 100%; }
.site nav ul { display: flex; flex-wrap: wrap; gap: 0 1.35rem; margin: 0; padding: 0; list-style: none; }
.site nav li { margin: 0; }
.site nav a { display: inline-block; padding: 0.55rem 0; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.site nav a:hover { text-decoration: underline; }
.site nav a[aria-current] { border-bottom-color: var(--accent); font-weight: 600; }
.site nav details { position: relative; }
.site nav summary { list-style: none; padding: 0.55rem 0; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.site nav summary::-webkit-details-marker { display: none; }
.site nav summary::after { content: ''; display: inline-block; width: 0.45rem; height: 0.45rem; margin: 0 0.2rem 0.2rem 0.5rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(45deg); }
.site nav details ul { position: absolute; right: 0; z-index: 1; display: block; min-width: 13rem; padding: 0.4rem 1.1rem; background: var(--card); border: 2px solid var(--edge); border-radius: var(--radius); }
.site nav details a { display: block; }
.who { display: flex; align-items: center; gap: 0.9rem; font-size: 1rem; }
.who form { margin: 0; }
main { display: block; padding: 1.75rem 0 3.5rem; }
main:focus { outline: none; }
.back { display: inline-block; margin-bottom: 1rem; padding: 0.35rem 0; }
footer { border-top: 1px solid var(--line); background: var(--sunken); font-size: 1rem; }
footer .frame { padding-top: 1.25rem; padding-bottom: 2rem; }
.languages { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.75rem; padding: 0; list-style: none; }
.languages li { margin: 0; }
.languages a, .languages button, .languages strong { display: inline-block; padding: 0.55rem 0; min-height: 2.75rem; }
@media (max-width: 30rem) {
  .site .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .site .frame { padding-bottom: 0; }
  .site nav a, .site nav summary { padding: 0.5rem 0; }
  .site nav li:has(details[open]) { flex-basis: 100%; }
  .site nav details ul { position: static; margin-bottom: 0.75rem; }
}
@media (min-width: 48rem) {
  .frame { padding: 0 1.75rem; }
  main { padding-top: 2.5rem; }
}
@media print {
  .site nav, .who, footer, .actions { display: none; }
  body { background: #ffffff; color: #000000; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
