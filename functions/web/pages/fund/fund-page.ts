/** The fund in one picture, and envelope by envelope. */
import { fillSentence } from '../../../../workflows/language.ts';
import { amount, notice, tag } from '../../layout/components.ts';
import { type Html, html } from '../../layout/html.ts';
import type { PageContent, Reader } from '../../layout/page.ts';
import { table } from '../../layout/table.ts';
import { type Amounts, bar, legend } from './bars.ts';

export interface ShownEnvelope extends Amounts {
  readonly envelopeId: string;
  readonly name: string;
}

export interface FundPicture {
  readonly envelopes: readonly ShownEnvelope[];
  readonly queued: number;
  readonly openTasks: number;
  readonly mayVote: boolean;
  readonly mayCheck: boolean;
  readonly done?: string | undefined;
}

export function fundPage(reader: Reader, picture: FundPicture): PageContent {
  const { words, language } = reader;
  const { fund } = words;
  return {
    title: fund.title,
    body: html`<h1>${fund.title}</h1>
${picture.done !== undefined && notice('good', html`<p>${picture.done}</p>`, true)}
${picture.openTasks > 0 && notice('wait', html`<p><a href="/tasks">${fillSentence(fund.tasksWait, { count: picture.openTasks }, language)}</a></p>`)}
<p class="lead">${fund.lead}</p>
${bar(reader, sumOf(picture.envelopes))}${legend(words)}
${figures(reader, picture)}
${picture.envelopes.map((one) => envelope(reader, one, picture.mayVote))}
${allEnvelopes(reader, picture)}
${picture.mayCheck && html`<p class="actions"><a class="button secondary" href="/fund/ledger">${fund.ledgerLink}</a></p>`}`,
  };
}

function figures({ words, language }: Reader, { envelopes, queued }: FundPicture): Html {
  const { fund } = words;
  const sum = sumOf(envelopes);
  const card = (label: string, cents: number) =>
    html`<li><div class="card"><p>${label}</p><p class="figure">${amount(cents, language)}</p></div></li>`;
  return html`<ul class="cards">${card(fund.ceiling, sum.ceilingCents)}${card(fund.spent, sum.spentCents)}${card(fund.reserved, sum.reservedCents)}${card(fund.available, sum.availableCents)}</ul>
<p>${fillSentence(fund.queued, { count: queued }, language)}</p>`;
}

function envelope(reader: Reader, one: ShownEnvelope, mayVote: boolean): Html {
  const { fund } = reader.words;
  const used = one.availableCents <= 0 && html` ${tag(fund.exhausted, 'wait')}`;
  return html`<h2>${one.name}${used}</h2>${bar(reader, one, one.name)}
${mayVote && html`<p><a href="/fund/envelopes/${one.envelopeId}">${fund.voteLink}<span class="hidden-visually"> – ${one.name}</span></a></p>`}`;
}

function allEnvelopes({ words, language }: Reader, { envelopes }: FundPicture): Html {
  const { fund, layout } = words;
  const sum = sumOf(envelopes);
  const column = (header: string, cents: (one: Amounts) => number) => ({
    header,
    number: true,
    cell: (one: ShownEnvelope) => amount(cents(one), language),
    total: amount(cents(sum), language),
  });
  return table<ShownEnvelope>(
    fund.tableCaption,
    [
      { header: fund.envelope, names: true, cell: (one) => one.name, total: layout.total },
      column(fund.ceiling, (one) => one.ceilingCents),
      column(fund.spent, (one) => one.spentCents),
      column(fund.reserved, (one) => one.reservedCents),
      column(fund.available, (one) => one.availableCents),
    ],
    envelopes,
    true,
  );
}

function sumOf(envelopes: readonly Amounts[]): Amounts {
  const sum = (cents: (one: Amounts) => number) => envelopes.reduce((total, one) => total + cents(one), 0);
  return {
    ceilingCents: sum((one) => one.ceilingCents),
    reservedCents: sum((one) => one.reservedCents),
    spentCents: sum((one) => one.spentCents),
    availableCents: sum((one) => one.availableCents),
  };
}
