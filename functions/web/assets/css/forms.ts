/** Forms: fields with their hints and errors, radios that are easy to hit, buttons. */
export const forms = `
form { margin: 0; }
.field { margin: 0 0 1.6rem; padding: 0; border: 0; min-width: 0; }
.field > label, .field > legend { display: block; padding: 0; font: 700 1.0625rem/1.3 var(--head); margin-bottom: 0.25rem; }
.field .optional { font-weight: 400; color: var(--quiet); }
.hint { color: var(--quiet); margin: 0 0 0.45rem; font-size: 0.9375rem; }
.field-error { color: var(--danger); font-weight: 600; margin: 0 0 0.45rem; }
.field.wrong { border-left: 4px solid var(--danger); padding-left: 0.9rem; }
input, select, textarea, button { font: inherit; color: inherit; }
input[type='text'], input[type='date'], input[type='email'], input[type='file'], select, textarea {
  display: block; width: 100%; max-width: 30rem; min-height: 3rem; padding: 0.6rem 0.75rem;
  background: var(--card); border: 1.5px solid var(--edge); border-radius: var(--small-radius);
}
textarea { max-width: 42rem; resize: vertical; min-height: 8.5rem; }
.wrong input[type='text'], .wrong input[type='date'], .wrong select, .wrong textarea { border-color: var(--danger); }
input[type='file'] { padding: 0.45rem 0.5rem; }
::file-selector-button { font: inherit; font-weight: 600; color: var(--ink); background: var(--sunken); border: 2px solid var(--edge); border-radius: 0.35rem; padding: 0.2rem 0.7rem; margin-right: 0.75rem; cursor: pointer; }
textarea.code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 1rem; }
input.short { max-width: 8rem; }
input[type='date'], input.middle { max-width: 14rem; }
input.account { font-variant-numeric: tabular-nums; letter-spacing: 0.02em; }
.money { display: flex; align-items: stretch; max-width: 14rem; }
.money input[type='text'] { border-top-right-radius: 0; border-bottom-right-radius: 0; text-align: right; font-variant-numeric: tabular-nums; }
.money span { display: inline-flex; align-items: center; padding: 0 0.9rem; background: var(--sunken); border: 1.5px solid var(--edge); border-left: 0; border-radius: 0 var(--small-radius) var(--small-radius) 0; }
.radio { display: flex; gap: 0.8rem; align-items: flex-start; padding: 0.45rem 0; max-width: 42rem; }
.radio input { flex: none; width: 1.7rem; height: 1.7rem; margin: 0; accent-color: var(--button); }
.radio label { padding: 0.05rem 0; cursor: pointer; }
.elsewhere { margin-top: 0.5rem; }
summary { cursor: pointer; color: var(--link); padding: 0.4rem 0; text-decoration: underline; text-underline-offset: 0.18em; }
.row { border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); padding: 1.1rem 1.1rem 0.4rem; margin: 0 0 1.25rem; min-width: 0; }
.row > legend { font-weight: 700; padding: 0 0.4rem; }
.row .button { margin-bottom: 0.8rem; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; margin: 1.75rem 0; }
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: 0.5em; min-height: 3.1rem; padding: 0.6rem 1.5rem; border: 2px solid var(--button); border-radius: 99px;
  background: var(--button); color: var(--button-ink); font: 700 1.0625rem/1.2 var(--head); text-align: center; text-decoration: none; cursor: pointer;
}
.button:hover { background: var(--button-hover); border-color: var(--button-hover); }
.button.secondary { background: transparent; color: var(--ink); border-color: var(--ink); }
.button.secondary:hover { background: var(--ink); color: var(--ground); }
.button.small { min-height: 2.75rem; padding: 0.4rem 1.1rem; font-size: 0.9375rem; }
.button.danger { background: transparent; color: var(--danger); border-color: var(--danger); }
.button.danger:hover { background: var(--danger-ground); }
.linkish { background: none; border: 0; padding: 0.55rem 0; color: var(--link); text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; min-height: 2.75rem; }
.error-summary { border: 3px solid var(--danger); border-radius: var(--radius); background: var(--danger-ground); padding: 1.1rem 1.25rem 0.6rem; margin: 0 0 2rem; }
.error-summary h2 { margin-top: 0; }
.error-summary a { color: var(--danger); font-weight: 600; display: inline-block; padding: 0.2rem 0; }
.error-summary ul { list-style: none; padding: 0; }
@media (min-width: 60rem) {
  .fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; align-items: end; }
}
@media (max-width: 30rem) {
  .actions .button { width: 100%; }
}
`;
