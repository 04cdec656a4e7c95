/** `/initiatives`: granted initiatives, their reports, and the word about them. */

import { bodyOfSent, type LocalisedForm, shownErrors } from '../../web/forms/localised-form.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { reportInitiative, reviewInitiative } from '../act.ts';
import { reportForm, reviewForm } from '../forms.ts';
import { listInitiatives, viewInitiative } from '../view-initiatives.ts';
import { type Filled, initiativeListPage, initiativePage } from './initiative-pages.ts';

export function initiativeRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/initiatives', async (c, viewer) =>
    show(c, viewer, initiativeListPage(viewer, await listInitiatives(deps, signedIn(viewer)))),
  );

  pages.get('/initiatives/:id', (c, viewer) => showInitiative(c, viewer));

  pages.post('/initiatives/:id/report', (c, viewer) =>
    act(c, viewer, { name: 'report', form: reportForm, work: reportInitiative }),
  );

  pages.post('/initiatives/:id/review', (c, viewer) =>
    act(c, viewer, { name: 'review', form: reviewForm, work: reviewInitiative }),
  );

  async function showInitiative(c: PageContext, viewer: Viewer, filled?: Filled): Promise<Response> {
    const view = await viewInitiative(deps, signedIn(viewer), c.req.param('id') ?? '');
    const parts = { filled, done: filled ? undefined : c.req.query('done') };
    return show(c, viewer, initiativePage(viewer, view, parts), filled ? 422 : 200);
  }

  interface Action {
    readonly name: 'report' | 'review';
    readonly form: LocalisedForm;
    readonly work: typeof reportInitiative;
  }

  async function act(c: PageContext, viewer: Viewer, { name, form, work }: Action): Promise<Response> {
    const values = await formTexts(c);
    const id = c.req.param('id') ?? '';
    try {
      await work(deps, signedIn(viewer), id, bodyOfSent(form, values), viewer.language);
      return c.redirect(`/initiatives/${id}?done=${name}`, 303);
    } catch (error) {
      const errors = shownErrors(form, error, viewer.language);
      return showInitiative(c, viewer, { name, sent: { values, errors } });
    }
  }
}
