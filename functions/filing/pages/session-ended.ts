/** What was sent when the session had ended: it stands on the page, to be sent again once the person has signed in. */
import { isFormValue } from '../../web/form-value.ts';
import { notice } from '../../web/layout/components.ts';
import { html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { formTexts, type PageContext, show } from '../../web/page-app.ts';
import { filingWords } from '../words/index.ts';

/** Signing in opens beside it: nothing of what was typed leaves the page before there is somebody to keep it for. */
export async function showKept(c: PageContext, viewer: Viewer): Promise<Response> {
  const words = filingWords[viewer.language];
  const texts = [...(await formTexts(c))].filter(
    ([name, value]) => name !== 'form-value' || isFormValue(value),
  );
  const back = new URL(c.req.url).pathname;
  const content = {
    title: words.endedTitle,
    body: html`<h1>${words.endedTitle}</h1>
${notice('wait', html`<p>${words.endedText}</p>`, true)}
<ol><li><a href="/sign-in?next=/" target="_blank">${words.endedSignIn}</a></li>
<li>${words.endedThen}</li></ol>
<form method="post" action="${back}">${hiddenInputs(texts)}
<div class="actions"><button class="button">${words.endedSend}</button></div></form>`,
  };
  return show(c, viewer, content, 401);
}
