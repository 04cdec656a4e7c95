/** `/messages`: the listening line's pages, under a path that tells nothing to whoever sees a browser's history. */
import { listeningLine } from '../../../workflows/measures/listening-line/index.ts';
import { bodyOfSent, type LocalisedForm, shownErrors } from '../../web/forms/localised-form.ts';
import { nothingSent } from '../../web/forms/localised-form-fields.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { closeCall, handCallOver, withdrawCall } from '../act.ts';
import { fileCall } from '../file-call.ts';
import { heldCalls, ownCalls } from '../view-calls.ts';
import { askPage, messagesPage } from './listening-pages.ts';

export const callForm: LocalisedForm = { form: listeningLine.form, texts: listeningLine.texts };

export function listeningRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/messages', async (c, viewer) => {
    const person = signedIn(viewer);
    const [held, own] = await Promise.all([heldCalls(deps, person), ownCalls(deps, person, viewer.language)]);
    const isListener = person.roles.includes('listener');
    return show(c, viewer, messagesPage(viewer, { held, own, isListener, done: c.req.query('done') }));
  });

  pages.get('/measures/listening-line/new', (c, viewer) => {
    signedIn(viewer);
    return show(c, viewer, askPage(viewer, callForm, nothingSent));
  });

  pages.post('/measures/listening-line/new', async (c, viewer) => {
    const person = signedIn(viewer);
    const sent = await formTexts(c);
    try {
      await fileCall(deps, person, bodyOfSent(callForm, sent), viewer.language);
      return c.redirect('/messages?done=asked', 303);
    } catch (error) {
      const errors = shownErrors(callForm, error, viewer.language);
      return show(c, viewer, askPage(viewer, callForm, { values: sent, errors }), 422);
    }
  });

  const act = (done: string, work: typeof closeCall | typeof withdrawCall) =>
    pages.post(`/messages/:id/${done}`, async (c, viewer) => {
      await work(deps, signedIn(viewer), idOf(c));
      return c.redirect(`/messages?done=${done}`, 303);
    });
  act('called', closeCall);
  act('handover', handCallOver);
  act('withdraw', withdrawCall);
  pages.get('/claims/:id{s-[^/]+}', (c) => c.redirect('/messages', 303));
}

function idOf(c: PageContext): string {
  return c.req.param('id') ?? '';
}
