/** Type, links and focus. */
import { fontPath } from '../font.ts';

export const base = `
@font-face { font-family: Bricolage; src: url(${fontPath}) format('woff2'); font-weight: 400 800; font-display: swap; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1.0625rem/1.55 var(--text); overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, legend, .head { font-family: var(--head); letter-spacing: -0.015em; line-height: 1.14; text-wrap: balance; }
h1, h2, h3 { margin: 0 0 0.75rem; }
h1 { font-size: clamp(1.9rem, 1.45rem + 2vw, 2.75rem); font-weight: 800; letter-spacing: -0.025em; line-height: 1.06; }
h2 { font-size: clamp(1.3rem, 1.15rem + 0.6vw, 1.55rem); margin-top: 2.25rem; }
h3 { font-size: 1.125rem; margin-top: 1.5rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p { text-wrap: pretty; }
p, li, dd { max-width: 42rem; }
ul, ol { padding-left: 1.25rem; }
li { margin-bottom: 0.35rem; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible,
summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 0.2rem;
}
.i { width: 1.25em; height: 1.25em; flex: none; vertical-align: -0.25em; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.quiet { color: var(--quiet); }
.small { font-size: 0.9375rem; }
.lead { font-size: clamp(1.125rem, 1.05rem + 0.4vw, 1.3rem); line-height: 1.5; }
.eyebrow { font: 600 0.9375rem/1.3 var(--head); color: var(--quiet); margin-bottom: 0.4rem; }
.amount { white-space: nowrap; font-variant-numeric: tabular-nums; }
.nowrap { white-space: nowrap; }
.words { white-space: pre-line; }
.block { display: block; }
blockquote { margin: 0 0 1rem; padding: 0.2rem 0 0.2rem 1rem; border-left: 4px solid var(--edge); max-width: 42rem; }
.hidden-visually {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
