/**
 * One more question before what cannot be undone: a page that repeats what will happen and sends the same form again.
 * It needs no script; the form keeps the one-time value that it came with, because nothing has been done yet.
 */
import { buttonLink, type SummaryLine, summaryList } from './components.ts';
import { type Html, html } from './html.ts';
import { hiddenInputs } from './inputs.ts';
import type { PageContent } from './page.ts';
import type { Viewer } from './viewer.ts';

/** The field by which a page's form asks for the question; programs that send the form themselves do without. */
const askName = 'ask-first';

/** Stands in every form whose sending cannot be undone. */
export function askFirst(): Html {
  return hiddenInputs([[askName, 'yes']]);
}

/** Whether the form comes from its page, and has not been asked about. */
export function mustAsk(sent: ReadonlyMap<string, string>): boolean {
  return sent.get(askName) === 'yes';
}

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
  const sent = [...fields].filter(([name]) => name !== askName);
  return {
    title,
    back: { href: back },
    body: html`<h1>${title}</h1>${text}${facts.length > 0 && summaryList(facts)}
<form method="post" action="${action}">${hiddenInputs(sent)}
<div class="actions"><button class="button">${yes}</button>
${buttonLink(back, viewer.words.layout.confirmNo, 'secondary')}</div></form>`,
  };
}
