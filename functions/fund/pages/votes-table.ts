/** The votes on an envelope, newest first, each with how it stands; a second delegate confirms or refuses what waits. */
import { formatDate } from '../../../workflows/language.ts';
import { mayVote } from '../../ledger/roles.ts';
import { amount, tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { EnvelopeView, ShownVote } from '../envelopes.ts';
import { voteForm } from '../vote-form.ts';
import { fundWords } from '../words/index.ts';

const kinds = { recorded: 'good', coming: 'info', proposed: 'wait', refused: 'info' } as const;

export interface ShownVotes {
  readonly envelope: Pick<EnvelopeView, 'envelopeId'>;
  readonly votes: readonly ShownVote[];
  /** Names by the ids in the votes. */
  readonly names: ReadonlyMap<string, string>;
}

export function votesTable(viewer: Viewer, { envelope, votes, names }: ShownVotes): Html {
  const { language } = viewer;
  const fund = fundWords[language];
  const { motion } = voteForm.texts[language].fields;
  const said = (by: string, at: string) => `${names.get(by) ?? by}, ${moment(at, language)}`;
  return table<ShownVote>(
    fund.votesTitle,
    [
      {
        header: motion?.label ?? '',
        names: true,
        cell: (vote) =>
          html`<span class="words">${vote.motion}</span>${vote.document && html` <a class="small block" href="/api/envelopes/${envelope.envelopeId}/documents/${vote.document.documentId}" download>${vote.document.name}</a>`}`,
      },
      { header: fund.votedOn, cell: (vote) => formatDate(vote.votedOn, language) },
      { header: fund.recordedBy, cell: (vote) => said(vote.recordedBy, vote.recordedAt) },
      {
        header: fund.voteState,
        cell: (vote) =>
          html`${tag(fund.voteStates[vote.state], kinds[vote.state])}${vote.second && html` <span class="small block">${said(vote.second.by, vote.second.at)}</span>`}${secondForms(viewer, envelope.envelopeId, vote)}`,
      },
      { header: fund.ceiling, number: true, cell: (vote) => amount(vote.ceilingCents, language) },
    ],
    votes.toReversed(),
  );
}

function secondForms({ language, person }: Viewer, envelopeId: string, vote: ShownVote): Html | false {
  if (vote.state !== 'proposed' || !person || !mayVote(person) || vote.recordedBy === person.personId)
    return false;
  const fund = fundWords[language];
  const button = (word: string, label: string, kind: string) =>
    html`<form method="post" action="/fund/envelopes/${envelopeId}/votes/${vote.voteId}/${word}"><button class="button${kind}">${label}<span class="hidden-visually"> (${vote.motion})</span></button></form>`;
  return html`<div class="actions">${button('confirm', fund.confirmThis, '')}${button('refuse', fund.refuseThis, ' secondary')}</div>`;
}
