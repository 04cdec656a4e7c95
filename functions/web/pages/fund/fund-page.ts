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
${allEnvelopes(reader, picture)}
${withoutMoney(reader, picture)}
${picture.mayCheck && html`<p class="actions"><a class="button secondary" href="/fund/ledger">${fund.ledgerLink}</a></p>`}`,
  };
}

function figures({ words, language }: Reader, { envelopes, queued }: FundPicture): Html {
  const { fund } = words;
  const sum = sumOf(envelopes);
  const card = (label: string, cents: number) =>
    html`<li><div class="card"><p>${label}</p><p class="figure">${amount(cents, language)}</p></div></li>`;
  return html`<ul class="cards figures">${card(fund.ceiling, sum.ceilingCents)}${card(fund.spent, sum.spentCents)}${card(fund.reserved, sum.reservedCents)}${card(fund.available, sum.availableCents)}</ul>
<p>${fillSentence(fund.queued, { count: queued }, language)}</p>`;
}

/** Envelope by envelope, each with its bar. */
function allEnvelopes(reader: Reader, { envelopes, mayVote }: FundPicture): Html {
  const { words, language } = reader;
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
      {
        header: fund.envelope,
        names: true,
        cell: (one) => envelope(reader, one, mayVote),
        total: layout.total,
      },
      column(fund.ceiling, (one) => one.ceilingCents),
      column(fund.spent, (one) => one.spentCents),
      column(fund.reserved, (one) => one.reservedCents),
      column(fund.available, (one) => one.availableCents),
    ],
    envelopes.filter((one) => one.ceilingCents > 0),
    true,
  );
}

function envelope(reader: Reader, one: ShownEnvelope, mayVote: boolean): Html {
  const used = one.availableCents <= 0 && html` ${tag(reader.words.fund.exhausted, 'wait')}`;
  return html`${one.name}${used}${bar(reader, one, one.name)}${mayVote && voteLink(reader, one)}`;
}

function voteLink({ words }: Reader, { envelopeId, name }: ShownEnvelope): Html {
  return html`<a class="small quiet" href="/fund/envelopes/${envelopeId}">${words.fund.voteLink}<span class="hidden-visually"> – ${name}</span></a>`;
}

/** Nothing was voted for them: measures that pay nothing, or not yet. */
function withoutMoney(reader: Reader, { envelopes, mayVote }: FundPicture): Html | undefined {
  const empty = envelopes.filter((one) => one.ceilingCents === 0);
  if (empty.length === 0) return undefined;
  const { fund } = reader.words;
  const summary = fillSentence(fund.withoutMoney, { count: empty.length }, reader.language);
  return html`<details class="aside"><summary>${summary}</summary><ul>${empty.map((one) => html`<li>${one.name} ${mayVote && voteLink(reader, one)}</li>`)}</ul></details>`;
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
