/** The bank's entries that match nothing, as a list: from whom, the bank's words, why, when, how much. */
import { formatDate } from '../../../../workflows/language.ts';
import { incomingWords } from '../../../distributions/words/index.ts';
import { amount } from '../../../web/layout/components.ts';
import { html } from '../../../web/layout/html.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import { ageFilter, choiceFilter } from '../../../web/lists/filters.ts';
import type { List } from '../../../web/lists/list.ts';
import { financeWords } from '../../words/index.ts';
import type { UnmatchedView } from '../view.ts';

/** @param now of the plan's clock, in milliseconds */
export function unmatchedList(viewer: Viewer, now: number): List<UnmatchedView> {
  const { language } = viewer;
  const incoming = incomingWords[language];
  const { why } = financeWords[language];
  return {
    id: 'unmatched',
    caption: incoming.unmatched,
    sortedBy: '-on',
    searched: (one) => [whoOf(one), bankWords(one), one.amountText ?? ''].join(' '),
    filters: [
      choiceFilter({ name: 'why', label: financeWords[language].reason, labels: why }, (one) => one.why),
      choiceFilter({ name: 'way', label: incoming.way, labels: incoming.ways }, wayOf),
      ageFilter(viewer, now, ({ seenAt }) => seenAt),
    ],
    columns: [
      {
        ...{ id: 'from', header: incoming.from, kind: 'text', names: true },
        cell: (one) =>
          html`<a href="/unmatched/${one.id}">${whoOf(one) || incoming.open}</a><span class="quiet small block">${bankWords(one)}</span>`,
        value: whoOf,
      },
      {
        ...{ id: 'why', header: financeWords[language].reason, kind: 'text' },
        cell: (one) => why[one.why],
        value: (one) => why[one.why],
      },
      {
        ...{ id: 'on', header: incoming.on, kind: 'date' },
        cell: ({ on }) => formatDate(on, language),
        value: ({ on }) => on,
      },
      {
        ...{ id: 'amount', header: incoming.amount, kind: 'cents' },
        cell: ({ amountCents, amountText = '' }) =>
          amountCents === undefined ? amountText : amount(amountCents, language),
        value: ({ amountCents = 0 }) => amountCents,
      },
    ],
  };
}

/** Who paid or was paid, as far as the bank says. */
export function whoOf({ counterpartyName, maskedIban }: UnmatchedView): string {
  return [counterpartyName, maskedIban].filter((one) => one !== undefined).join(', ');
}

/** An id of a payment or a run of ours, as the bank repeats it. */
const ownId = /(?<![\da-z])[\da-f]{28,32}(?![\da-z])/gi;

/** What the bank wrote about it; ids of ours say nothing to people. */
export function bankWords({ reference, remittance = '' }: UnmatchedView): string {
  return reference ?? remittance.replace(ownId, '…');
}

function wayOf({ kind }: UnmatchedView): 'in' | 'out' | 'told' {
  if (kind === 'incoming' || kind === 'returned') return 'in';
  return kind === 'settled' || kind === 'taken-back' ? 'out' : 'told';
}
