/** What the social committee alone reads of a request: its score, part by part, and how the amount comes about. */
import { fillSentence, type Language } from '../../language.ts';
import type { Table } from '../table.ts';
import { type HardshipAidCase, score } from './score.ts';
import { shortfallOf } from './shortfall.ts';
import { words } from './words/index.ts';

export function committeeTables(subject: HardshipAidCase, language: Language): Table[] {
  const texts = words[language].committee;
  const { total, parts, incomePerPersonCents, incomeDropPercent } = score(subject);
  const { points, minimumScore } = subject.parameters;
  const { missingCents, coveredCents, months } = shortfallOf(subject);
  const mostNeed = Math.max(...Object.values(points.need));
  const values = {
    total,
    minimum: minimumScore,
    drop: { percent: incomeDropPercent },
    perPerson: { cents: incomePerPersonCents },
    months,
    missing: { cents: missingCents },
    covered: { cents: coveredCents },
  };
  return [
    {
      id: 'score',
      title: texts.title,
      note: fillSentence(texts.note, values, language),
      columns: [
        { id: 'criterion', label: texts.criterion, kind: 'text' },
        { id: 'points', label: texts.points, kind: 'number' },
        { id: 'most', label: texts.most, kind: 'number' },
      ],
      rows: [
        [texts.incomeDrop, parts.incomeDrop, points.incomeDrop],
        [texts.incomePerPerson, parts.incomePerPerson, points.incomePerPerson],
        [texts.need, parts.need, mostNeed],
        [texts.otherAid, parts.otherAid, points.otherAid],
        [texts.total, total, points.incomeDrop + points.incomePerPerson + mostNeed + points.otherAid],
      ],
    },
  ];
}
