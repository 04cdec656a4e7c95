/** A what-if in three sentences: which claims would be decided otherwise, what it would cost, how long the money lasts. */
import { fillSentence, type Language } from '../../../workflows/language.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { Exhaustion } from '../../../workflows/simulation/exhaustion.ts';
import type { TallyRow } from '../../../workflows/simulation/tally.ts';
import { envelopeName } from '../../ledger/envelope-names.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PagesDeps } from '../../web/page-app.ts';
import type { SimulatedEnvelope, SimulationResult } from '../simulation.ts';
import { reportWords } from '../words/index.ts';

export function saidInSentences(
  viewer: Viewer,
  deps: Pick<PagesDeps, 'measures'>,
  { rows, envelopes }: SimulationResult,
): Html {
  const { language } = viewer;
  const said = [
    claimsSentence(rows, language),
    moneySentence(rows, language),
    envelopesSentence(deps, envelopes, language),
  ];
  return html`${said.map((sentence) => html`<p class="lead">${sentence}</p>`)}`;
}

/** Whether anything of a measure in a country would be otherwise. */
export function isChanged({ changedOutcome, changedAmount, differenceCents }: TallyRow): boolean {
  return changedOutcome > 0 || changedAmount > 0 || differenceCents !== 0;
}

/** Whether the money would last otherwise, or another ceiling holds. */
export function isOtherwise({ own, other }: SimulatedEnvelope): boolean {
  return own?.ceilingCents !== other?.ceilingCents || endOf(own?.exhaustion) !== endOf(other?.exhaustion);
}

export function claimsSentence(rows: readonly TallyRow[], language: Language): string {
  const count = (of: (row: TallyRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const values = {
    claims: count((row) => row.claims),
    changed: count((row) => row.changedOutcome + row.changedAmount),
    more: count((row) => row.newlyEligible),
    fewer: count((row) => row.noLongerEligible),
    amounts: count((row) => row.changedAmount),
  };
  return fillSentence(reportWords[language].sayClaims, values, language);
}

export function moneySentence(rows: readonly TallyRow[], language: Language): string {
  const { sayMore, sayLess, saySame } = reportWords[language];
  const difference = sumCents(rows.map((row) => row.differenceCents));
  const sentence = difference > 0 ? sayMore : difference < 0 ? sayLess : saySame;
  const values = {
    amount: { cents: Math.abs(difference) },
    own: { cents: sumCents(rows.map((row) => row.ownCents)) },
    other: { cents: sumCents(rows.map((row) => row.otherCents)) },
  };
  return fillSentence(sentence, values, language);
}

/** The envelope that would be used up first, of those that would last otherwise. */
function envelopesSentence(
  deps: Pick<PagesDeps, 'measures'>,
  envelopes: readonly SimulatedEnvelope[],
  language: Language,
): string {
  const outlook = reportWords[language];
  const changed = envelopes
    .filter(({ own, other }) => endOf(own?.exhaustion) !== endOf(other?.exhaustion))
    .toSorted((a, b) => endOf(a.other?.exhaustion).localeCompare(endOf(b.other?.exhaustion)));
  const [first, ...more] = changed;
  if (!first) return outlook.sayNoEnvelope;
  const values = {
    envelope: envelopeName(deps, first, language),
    otherwise: endText(first.other?.exhaustion, language),
    now: endText(first.own?.exhaustion, language),
  };
  const said = fillSentence(outlook.sayEnvelope, values, language);
  if (more.length === 0) return said;
  return `${said} ${fillSentence(outlook.sayEnvelopes, { count: more.length }, language)}`;
}

/** The day, after which comes what lasts. */
function endOf(exhaustion: Exhaustion | undefined): string {
  return exhaustion === undefined || exhaustion.kind === 'lasts' ? 'lasts' : exhaustion.on;
}

function endText(exhaustion: Exhaustion | undefined, language: Language): string {
  const { endLasts, endReached, endExpected } = reportWords[language];
  if (exhaustion === undefined || exhaustion.kind === 'lasts') return endLasts;
  const sentence = exhaustion.kind === 'reached' ? endReached : endExpected;
  return fillSentence(sentence, { date: { date: exhaustion.on } }, language);
}
