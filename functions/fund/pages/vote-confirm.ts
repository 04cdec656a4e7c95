/** A vote changes a ceiling at once: it is asked about once more, with the ceiling of before and of after. */
import { formatCents } from '../../../workflows/language.ts';
import { readCents } from '../../web/forms/read-number.ts';
import { confirmPage } from '../../web/layout/confirm.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { voteForm } from '../vote-form.ts';
import { fundWords } from '../words/index.ts';
import type { EnvelopePageParts, VoteDraft } from './vote-page.ts';

export interface AskedVote
  extends Pick<EnvelopePageParts, 'envelope'>,
    Pick<VoteDraft, 'values' | 'document'> {}

export function voteConfirmation(viewer: Viewer, { envelope, values, document }: AskedVote): PageContent {
  const { language } = viewer;
  const fund = fundWords[language];
  const { motion, votedOn, ceilingCents } = voteForm.texts[language].fields;
  const after = readCents(values.get('ceilingCents') ?? '');
  const change = `${formatCents(envelope.ceilingCents, language)} → ${after === undefined ? '' : formatCents(after, language)}`;
  const kept = new Map(values);
  if (document) kept.set('documentId', document.documentId).set('documentName', document.name);
  const path = `/fund/envelopes/${envelope.envelopeId}`;
  return confirmPage(viewer, {
    title: fund.confirmVote,
    text: html`<p>${fund.confirmVoteText}</p>`,
    facts: [
      { label: motion?.label ?? '', value: values.get('motion') ?? '' },
      { label: votedOn?.label ?? '', value: values.get('votedOn') ?? '' },
      { label: ceilingCents?.label ?? '', value: change },
    ],
    action: path,
    fields: [...kept].filter(([name]) => name !== 'form-value'),
    yes: fund.confirmVoteYes,
    back: path,
  });
}
