/** What somebody sees who is not signed in: what this is, how it works, what there is to ask for. */

import { buttonLink } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { homeWords } from '../words/index.ts';

export function anonymousHome({ language }: Viewer, offer: Html): PageContent {
  const home = homeWords[language];
  return {
    title: home.welcomeTitle,
    body: html`<h1>${home.welcomeTitle}</h1>
<p class="lead">${home.welcomeLead}</p>
<p class="actions">${buttonLink('/choose', home.choose)}${buttonLink('/sign-in?next=/', home.signInToFile, 'secondary')}</p>
<h2>${home.howTitle}</h2>
<ol>${home.how.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${home.offerTitle}</h2>
${offer}`,
  };
}
