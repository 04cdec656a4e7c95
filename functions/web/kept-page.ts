/** What somebody had sent when their session had ended, after they have signed in: to be sent now, or not. */
import type { KeptForm } from './kept-form.ts';
import { buttonLink, notice } from './layout/components.ts';
import { html } from './layout/html.ts';
import { hiddenInputs } from './layout/inputs.ts';
import type { PageContent } from './layout/page.ts';
import type { Viewer } from './layout/viewer.ts';

/** Texts of at least so many characters are words of the person, not the value of a button or a choice. */
const leastCharacters = 20;

export function keptPage({ words }: Viewer, { path, texts }: KeptForm): PageContent {
  const said = [...texts.values()].filter((text) => text.length >= leastCharacters && /\s/.test(text));
  return {
    title: words.kept.title,
    body: html`<h1>${words.kept.title}</h1>
${notice('wait', html`<p>${words.kept.text}</p>`, true)}
${said.map((text) => html`<blockquote class="words">${text}</blockquote>`)}
<form method="post" action="${path}">${hiddenInputs(texts)}
<div class="actions"><button class="button">${words.kept.send}</button>
${buttonLink(`${path}?kept=no`, words.kept.drop, 'secondary')}</div></form>`,
  };
}
