/** `/initiatives`: granted initiatives, their reports, and the word about them. */

import { bodyOfSent, type LocalisedForm, shownErrors } from '../../web/forms/localised-form.ts';
import type { Reader } from '../../web/layout/reader.ts';
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
  pages.get('/initiatives', async (c, reader) =>
    show(c, reader, initiativeListPage(reader, await listInitiatives(deps, signedIn(reader)))),
  );

  pages.get('/initiatives/:id', (c, reader) => showInitiative(c, reader));

  pages.post('/initiatives/:id/report', (c, reader) =>
    act(c, reader, { name: 'report', form: reportForm, work: reportInitiative }),
  );

  pages.post('/initiatives/:id/review', (c, reader) =>
    act(c, reader, { name: 'review', form: reviewForm, work: reviewInitiative }),
  );

  async function showInitiative(c: PageContext, reader: Reader, filled?: Filled): Promise<Response> {
    const view = await viewInitiative(deps, signedIn(reader), c.req.param('id') ?? '');
    const parts = { filled, done: filled ? undefined : c.req.query('done') };
    return show(c, reader, initiativePage(reader, view, parts), filled ? 422 : 200);
  }

  interface Action {
    readonly name: 'report' | 'review';
    readonly form: LocalisedForm;
    readonly work: typeof reportInitiative;
  }

  async function act(c: PageContext, reader: Reader, { name, form, work }: Action): Promise<Response> {
    const values = await formTexts(c);
    const id = c.req.param('id') ?? '';
    try {
      await work(deps, signedIn(reader), id, bodyOfSent(form, values), reader.language);
      return c.redirect(`/initiatives/${id}?done=${name}`, 303);
    } catch (error) {
      const errors = shownErrors(form, error, reader.language);
      return showInitiative(c, reader, { name, sent: { values, errors } });
    }
  }
}
