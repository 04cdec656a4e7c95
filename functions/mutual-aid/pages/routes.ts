/** `/mutual-aid`: own entries and their matches; a match also behind its link. Looking never acts, only a POST. */
import { type Problem, problem } from '../../platform/problem.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { answerMatch, endOwnEntry, viewMatch } from '../answer-match.ts';
import { viewOwnAid } from '../view-aid.ts';
import { matchPage, ownAidPage } from './aid-pages.ts';

export function mutualAidRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/mutual-aid', async (c, viewer) => {
    const entries = await viewOwnAid(deps, signedIn(viewer));
    return show(c, viewer, ownAidPage(viewer, entries, c.req.query('done') !== undefined));
  });

  pages.post('/mutual-aid/:id/end', async (c, viewer) => {
    const actor = signedIn(viewer);
    const ending = (await formTexts(c)).get('ending');
    if (ending !== 'fulfilled' && ending !== 'withdrawn') throw unknownChoice();
    await endOwnEntry(deps, actor, idOf(c), ending);
    return c.redirect('/mutual-aid?done=ended', 303);
  });

  pages.get('/mutual-aid/matches/:id', async (c, viewer) => {
    const token = c.req.query('token') ?? '';
    const match = await viewMatch(deps, idOf(c), { actor: viewer.person, secret: token });
    return show(c, viewer, matchPage(viewer, match, token));
  });

  pages.post('/mutual-aid/matches/:id', async (c, viewer) => {
    const sent = await formTexts(c);
    const token = sent.get('token') ?? '';
    const answer = sent.get('answer');
    if (answer !== 'agree' && answer !== 'decline') throw unknownChoice();
    const match = await answerMatch(deps, idOf(c), { actor: viewer.person, secret: token }, answer);
    return show(c, viewer, matchPage(viewer, match, token));
  });
}

function idOf(c: PageContext): string {
  return c.req.param('id') ?? '';
}

function unknownChoice(): Problem {
  return problem('invalid-form.button');
}
