/** `/finance/members`: the members' register for those who keep it, each with the way to what they asked for. */
import { formatDate } from '../../../workflows/language.ts';
import { financeWords, memberWords } from '../../payments/words/index.ts';
import type { RegisteredMember } from '../../platform/registers.ts';
import { tag } from '../../web/layout/components.ts';

import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { choiceFilter, countryFilter } from '../../web/lists/filters.ts';
import type { List } from '../../web/lists/list.ts';
import { listSection } from '../../web/lists/list-section.ts';

/** @param today `YYYY-MM-DD`; who left before it is a member no more */
export function membersList(viewer: Viewer, today: string): List<RegisteredMember> {
  const { language, words } = viewer;
  const { lists } = words.layout;
  const texts = memberWords[language];
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const stateOf = ({ leftOn, iban }: RegisteredMember) => {
    if (leftOn !== undefined && leftOn < today) return 'left';
    return iban === undefined ? 'without-account' : 'member';
  };
  const tones = { member: 'good', 'without-account': 'wait', left: 'neutral' } as const;
  const dayOrNothing = (day: string | undefined) => (day === undefined ? '' : formatDate(day, language));
  return {
    id: 'members',
    caption: texts.title,
    sortedBy: 'name',
    searched: ({ name, email, memberId }) => `${name} ${email} ${memberId}`,
    filters: [
      choiceFilter({ name: 'state', label: lists.state, labels: texts.states }, stateOf),
      choiceFilter(
        { name: 'employment', label: texts.employment, labels: texts.employments },
        ({ employment }) => employment,
      ),
      countryFilter(viewer, ({ country }) => country),
    ],
    columns: [
      {
        ...{ id: 'name', header: texts.name, kind: 'text', names: true },
        cell: ({ name, email }) =>
          html`<a href="/claims?${new URLSearchParams({ q: name }).toString()}">${name}</a><span class="quiet small block">${email}</span>`,
        value: ({ name }) => name,
      },
      {
        ...{ id: 'state', header: lists.state, kind: 'text' },
        cell: (one) => tag(texts.states[stateOf(one)], tones[stateOf(one)]),
        value: (one) => texts.states[stateOf(one)],
      },
      {
        ...{ id: 'country', header: lists.country, kind: 'text' },
        cell: ({ country }) => regions.of(country) ?? country,
        value: ({ country }) => regions.of(country) ?? country,
      },
      {
        ...{ id: 'employment', header: texts.employment, kind: 'text' },
        cell: ({ employment }) => texts.employments[employment],
        value: ({ employment }) => texts.employments[employment],
      },
      {
        ...{ id: 'joined', header: texts.joined, kind: 'date' },
        cell: ({ joinedOn }) => dayOrNothing(joinedOn),
        value: ({ joinedOn }) => joinedOn,
      },
      {
        ...{ id: 'left', header: texts.left, kind: 'date' },
        cell: ({ leftOn }) => dayOrNothing(leftOn),
        value: ({ leftOn = '' }) => leftOn,
      },
    ],
  };
}

export function membersPage(
  viewer: Viewer,
  members: readonly RegisteredMember[],
  today: string,
): PageContent {
  const texts = memberWords[viewer.language];
  return {
    title: texts.title,
    back: { href: '/finance', label: financeWords[viewer.language].title },
    body: html`<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${members.length === 0 ? html`<p class="empty">${texts.none}</p>` : listSection(viewer, membersList(viewer, today), members)}`,
  };
}
