/** `/coaching`: one's accompaniments; one of them with its meetings; a coach's offer. */

import { bodyOfSent, type LocalisedForm, shownErrors } from '../../web/forms/localised-form.ts';
import { nothingSent } from '../../web/forms/localised-form-fields.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { endMeetings, planMeeting, recordMeeting } from '../act.ts';
import { outcomeForm, profileForm, recordForm, sessionForm } from '../forms.ts';
import { changeOffer, viewOffer } from '../offer.ts';
import { coachingFor, listCoachings, presentCoaching } from '../view-coachings.ts';
import { coachingListPage, coachingPage, type Filled, offerPage, valuesOfOffer } from './coaching-pages.ts';

export function coachingRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/coaching', async (c, viewer) => {
    const person = signedIn(viewer);
    const isCoach = person.roles.includes('adviser');
    return show(c, viewer, coachingListPage(viewer, await listCoachings(deps, person), isCoach));
  });

  pages.get('/coaching/offer', async (c, viewer) => {
    const offer = await viewOffer(deps, signedIn(viewer));
    const sent = { ...nothingSent, values: valuesOfOffer(offer) };
    return show(c, viewer, offerPage(viewer, offer, sent, c.req.query('done')));
  });

  pages.post('/coaching/offer', async (c, viewer) => {
    const person = signedIn(viewer);
    const values = await formTexts(c);
    try {
      await changeOffer(deps, person, bodyOfSent(profileForm, values), viewer.language);
      return c.redirect('/coaching/offer?done=kept', 303);
    } catch (error) {
      const errors = shownErrors(profileForm, error, viewer.language);
      return show(c, viewer, offerPage(viewer, await viewOffer(deps, person), { values, errors }, ''), 422);
    }
  });

  pages.get('/coaching/:id', (c, viewer) => showCoaching(c, viewer));

  pages.post('/coaching/:id/sessions', (c, viewer) =>
    act(c, viewer, { name: 'session', form: sessionForm, done: 'planned', work: planMeeting }),
  );

  pages.post('/coaching/:id/sessions/:session', (c, viewer) => {
    const session = c.req.param('session') ?? '';
    return act(c, viewer, {
      name: `record:${session}`,
      form: recordForm,
      done: 'recorded',
      work: (given, actor, coachingId, body, language) =>
        recordMeeting(given, actor, { coachingId, sessionId: session }, body, language),
    });
  });

  pages.post('/coaching/:id/outcome', (c, viewer) =>
    act(c, viewer, { name: 'outcome', form: outcomeForm, done: 'ended', work: endMeetings }),
  );

  async function showCoaching(c: PageContext, viewer: Viewer, filled?: Filled): Promise<Response> {
    const person = signedIn(viewer);
    const coaching = await coachingFor(deps, person, c.req.param('id') ?? '');
    const view = await presentCoaching(deps, person, coaching);
    const parts = { filled, done: filled ? undefined : c.req.query('done') };
    return show(c, viewer, coachingPage(viewer, view, parts), filled ? 422 : 200);
  }

  interface Action {
    readonly name: string;
    readonly form: LocalisedForm;
    readonly done: string;
    readonly work: typeof planMeeting;
  }

  /** The page again with what is wrong, or with what was done. */
  async function act(c: PageContext, viewer: Viewer, { name, form, done, work }: Action): Promise<Response> {
    const values = await formTexts(c);
    const id = c.req.param('id') ?? '';
    try {
      await work(deps, signedIn(viewer), id, bodyOfSent(form, values), viewer.language);
      return c.redirect(`/coaching/${id}?done=${done}`, 303);
    } catch (error) {
      const errors = shownErrors(form, error, viewer.language);
      return showCoaching(c, viewer, { name, sent: { values, errors } });
    }
  }
}
