/** The sectors that the plan itself lists are shown by their names, in every language. */
import { expect, test } from 'vitest';
import { sectorNames } from '../../../functions/reports/words/index.ts';
import { trades } from '../../../infra/rehearsal/demo/trades.ts';
import { languages } from '../../../workflows/language.ts';
import { belgianScheme2020 } from '../../../workflows/measures/lost-service/belgian-figures.ts';
import { frenchScheme2020 } from '../../../workflows/measures/lost-service/french-figures.ts';

test.each(languages)('every sector of the plan has a name in %s', (language) => {
  const listed = [
    ...trades.map(({ sector }) => sector),
    ...belgianScheme2020.hardestHitSectors,
    ...frenchScheme2020.protectedSectors,
  ];
  expect(Object.keys(sectorNames[language])).toEqual(expect.arrayContaining(listed));
});

test('a name is a word of its language', () => {
  expect([sectorNames.nl.dance, sectorNames.de.music]).toEqual(['dans', 'Musik']);
});
