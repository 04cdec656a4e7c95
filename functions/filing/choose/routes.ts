/** `/choose`: two plain questions that lead to a measure; the answers stand in the address, nothing is kept. */
import type { Offer } from '../../policies/offers.ts';
import { offersOf } from '../../policies/offers.ts';
import { type PageApp, type PagesDeps, show } from '../../web/page-app.ts';
import { situations } from '../situations.ts';
import { chooseWords } from '../words/index.ts';
import { choosePath, whatFits, whatHappened, whichCase } from './choose-page.ts';

export function chooseRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get(choosePath, async (c, viewer) => {
    const { unanswered } = chooseWords[viewer.language];
    const { what, case: answer, sent } = c.req.query();
    const situation = situations.find(({ id }) => id === what);
    if (!situation) return show(c, viewer, whatHappened(viewer, sent === 'what' ? unanswered : undefined));
    const [only] = situation.cases;
    const found = situation.cases.length === 1 ? only : situation.cases.find(({ id }) => id === answer);
    if (!found) {
      return show(c, viewer, whichCase(viewer, situation, sent === 'case' ? unanswered : undefined));
    }
    const offers = await offersOf(deps, ({ id }) => found.measures.includes(id));
    return show(c, viewer, whatFits(viewer, situation, found, inOrder(offers, found.measures)));
  });
}

function inOrder(offers: readonly Offer[], measures: readonly string[]): Offer[] {
  return offers.toSorted((a, b) => measures.indexOf(a.measure.id) - measures.indexOf(b.measure.id));
}
