/**
 * One more question before what cannot be undone: a page that repeats what will happen and sends the same form again.
 * It needs no script; the form keeps the one-time value that it came with, because nothing has been done yet.
 */
import { buttonLink, type SummaryLine, summaryList } from './components.ts';
import { type Html, html } from './html.ts';
import { hiddenInputs } from './inputs.ts';
import type { PageContent } from './page.ts';
import type { Viewer } from './viewer.ts';

/** The field by which a form says that it was asked about. */
const confirmedName = 'confirmed';

export interface Confirmation {
  /** The question. */
  readonly title: string;
  /** What will happen. */
  readonly text: Html;
  readonly facts?: readonly SummaryLine[];
  /** Where the form is sent to, again. */
  readonly action: string;
  /** What it said the first time. */
  readonly fields: Iterable<readonly [string, string]>;
  readonly yes: string;
  /** The page that it stands on. */
  readonly back: string;
}

export function confirmPage(viewer: Viewer, confirmation: Confirmation): PageContent {
  const { title, text, facts = [], action, fields, yes, back } = confirmation;
  const sent = [...fields].filter(([name]) => name !== confirmedName);
  return {
    title,
    back: { href: back },
    body: html`<h1>${title}</h1>${text}${facts.length > 0 && summaryList(facts)}
<form method="post" action="${action}">${hiddenInputs([...sent, [confirmedName, 'yes']])}
<div class="actions"><button class="button">${yes}</button>
${buttonLink(back, viewer.words.layout.confirmNo, 'secondary')}</div></form>`,
  };
}

/** Whether the form comes from that page. */
export function isConfirmed(sent: ReadonlyMap<string, string>): boolean {
  return sent.get(confirmedName) === 'yes';
}
