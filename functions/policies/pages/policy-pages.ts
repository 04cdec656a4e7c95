/** `/policies`: every version, and one with what it changes; delegates approve or reject what another proposed. */
import { formatDate } from '../../../workflows/language.ts';
import type { PolicyChange } from '../../../workflows/policy/change-policy.ts';
import { buttonLink, summaryList, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput } from '../../web/layout/inputs.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PolicyView } from '../view.ts';
import { policyWords } from '../words/index.ts';
import { figureName, figureText } from './figure-text.ts';

export function policiesPage(viewer: Viewer, policies: readonly PolicyView[]): PageContent {
  const { language, person } = viewer;
  const words = policyWords[language];
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${hasRole(person, ['board-delegate']) && html`<p class="actions">${buttonLink('/policies/new', words.propose)}</p>`}
${table<PolicyView>(
  words.title,
  [
    {
      header: words.version,
      names: true,
      cell: ({ version, policy }) =>
        html`<a href="/policies/${encodeURIComponent(version)}">${policy.name[language]} – ${version}</a>`,
    },
    { header: words.from, cell: ({ from }) => formatDate(from, language) },
    { header: words.state, cell: (one) => stateTag(viewer, one) },
  ],
  policies,
)}`,
  };
}

function stateTag({ language }: Viewer, { state, inForce }: PolicyView): Html {
  const words = policyWords[language];
  if (inForce) return tag(words.inForce, 'good');
  return tag(words[state], state === 'proposed' ? 'wait' : 'info');
}

export function policyPage(viewer: Viewer, view: PolicyView): PageContent {
  const { language, person } = viewer;
  const words = policyWords[language];
  const title = `${view.policy.name[language]} – ${view.version}`;
  const open = view.state === 'proposed' && hasRole(person, ['board-delegate']);
  const own = view.proposedBy === person?.personId;
  return {
    title,
    back: { href: '/policies', label: words.title },
    body: html`<h1>${title}</h1><p>${stateTag(viewer, view)}</p>
${summaryList([
  { label: words.from, value: html`${formatDate(view.from, language)}` },
  {
    label: words.note,
    value: html`<span class="words">${view.proposedBy === undefined ? words.announcedNote : view.note}</span>`,
  },
  ...(view.reason === undefined
    ? []
    : [{ label: words.reason, value: html`<span class="words">${view.reason}</span>` }]),
])}
<h2>${words.changes}</h2>
${view.changes.length === 0 ? html`<p>${words.none}</p>` : changesTable(viewer, view.changes)}
${view.state === 'approved' && view.base !== undefined && hasRole(person, ['board-delegate', 'social-committee']) && html`<p class="actions">${buttonLink(`/claims/touched-by/${encodeURIComponent(view.version)}`, words.touched, 'secondary')}</p>`}
${open && (own ? html`<p>${words.second}</p>` : decisionForms(viewer, view.version))}
<p><a href="/api/policies/${encodeURIComponent(view.version)}" download="${view.version}.json">${words.download}</a></p>`,
  };
}

function changesTable({ language }: Viewer, changes: readonly PolicyChange[]): Html {
  const words = policyWords[language];
  return table<PolicyChange>(
    words.changes,
    [
      { header: words.figure, names: true, cell: ({ path }) => figureName(path, language) },
      {
        header: words.before,
        cell: ({ path, before }) => html`<span class="words">${figureText(path, before, language)}</span>`,
      },
      {
        header: words.after,
        cell: ({ path, after }) => html`<span class="words">${figureText(path, after, language)}</span>`,
      },
    ],
    changes,
  );
}

function decisionForms({ language, words: shell }: Viewer, version: string): Html {
  const words = policyWords[language];
  const path = `/policies/${encodeURIComponent(version)}`;
  return html`<form method="post" action="${path}/approve"><div class="actions"><button class="button">${words.approve}</button></div></form>
<form method="post" action="${path}/reject">
${longTextInput({ path: 'reason', label: words.reason, value: '', optional: true, rows: 2, words: shell })}
<div class="actions"><button class="button secondary">${words.reject}</button></div></form>`;
}
