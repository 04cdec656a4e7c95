/** For staff: the way of a claim along time, how long each part of it took, with the figures behind. */
import { dayOf, dayOfInstant, daysBetween } from '../../../workflows/calendar.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { barList } from '../../web/charts/bar-list.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimView } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';

interface Part {
  /** What it began with. */
  readonly text: string;
  readonly actor: string;
  readonly at: string;
  readonly days: number;
  /** Days from the filing to its beginning. */
  readonly offset: number;
  readonly isOpen: boolean;
}

/** Beyond these the history below says it. */
const mostParts = 8;

/** @param now of the plan's clock, in milliseconds; nothing while there is nothing to compare */
export function claimWay(viewer: Viewer, claim: ClaimView, now: number): Html | undefined {
  const { language } = viewer;
  const words = claimWords[language].way;
  const parts = partsOf(claim, now);
  const days = parts.reduce((sum, one) => sum + one.days, 0);
  if (parts.length < 2) return undefined;
  const longest = parts.reduce((most, one) => (one.days > most.days ? one : most));
  const values = { days, longest: longest.days, text: longest.text };
  const title = fillSentence(words.title, values, language);
  const told = (count: number) => fillSentence(words.days, { days: count }, language);
  return barList(
    viewer,
    {
      ...{ id: 'way', title, subtitle: words.subtitle, description: title },
      table: table<Part>(
        words.subtitle,
        [
          { header: words.since, names: true, cell: ({ at }) => formatDay(at, language) },
          {
            header: words.what,
            cell: ({ text, actor }) => html`${text} <span class="quiet">– ${actor}</span>`,
          },
          { header: words.lasted, number: true, cell: (one) => told(one.days) },
        ],
        parts,
      ),
    },
    parts.slice(0, mostParts).map(({ text, days: lasted, offset, isOpen }) => ({
      name: text,
      parts: [
        { ink: 'gap', value: offset },
        { ink: isOpen ? 'waiting' : 'paid', value: lasted },
      ],
      figure: told(lasted),
    })),
  );
}

/** From one entry of the history to the next of another day; the last goes on to today while somebody has the claim. */
function partsOf({ history, waitingFor, filedAt }: ClaimView, now: number): Part[] {
  const filed = dayOfInstant(filedAt);
  return history.flatMap(({ at, text, actor }, position) => {
    const next = history[position + 1];
    const isOpen = next === undefined;
    if (isOpen && waitingFor === null) return [];
    const day = dayOfInstant(at);
    const days = daysBetween(day, next ? dayOfInstant(next.at) : dayOf(now));
    return days < 1 ? [] : [{ text, actor, at, days, offset: Math.max(0, daysBetween(filed, day)), isOpen }];
  });
}
