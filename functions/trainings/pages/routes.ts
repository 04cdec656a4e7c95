/** `/trainings`: the catalogue for everybody signed in; adding to it, and recording who came, for staff. */
import { problem } from '../../platform/problem.ts';
import { bodyOfSent, shownErrors, withRowsChanged, withRowsInOrder } from '../../web/forms/localised-form.ts';
import { nothingSent } from '../../web/forms/localised-form-fields.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { addTraining, mayAddTrainings } from '../add-training.ts';
import { recordAttendance } from '../record-attendance.ts';
import { trainingForm } from '../training-form.ts';
import { trainingSummaries, viewTraining } from '../view-trainings.ts';
import { newTrainingPage, trainingListPage, trainingPage } from './training-pages.ts';

export function trainingRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/trainings', async (c, viewer) => {
    const person = signedIn(viewer);
    const { items } = await trainingSummaries(deps, { limit: 500 });
    return show(c, viewer, trainingListPage(viewer, items, mayAddTrainings(person)));
  });

  pages.get('/trainings/new', (c, viewer) => {
    if (!mayAddTrainings(signedIn(viewer))) throw problem('forbidden');
    return show(c, viewer, newTrainingPage(viewer, nothingSent));
  });

  pages.post('/trainings/new', async (c, viewer) => {
    const person = signedIn(viewer);
    if (!mayAddTrainings(person)) throw problem('forbidden');
    const sent = await formTexts(c);
    const changed = withRowsChanged(trainingForm, sent);
    if (changed) return show(c, viewer, newTrainingPage(viewer, { values: changed, errors: [] }));
    try {
      const body = bodyOfSent(trainingForm, sent);
      const { trainingId } = await addTraining(deps, person, body, viewer.language);
      return c.redirect(`/trainings/${trainingId}?done=added`, 303);
    } catch (error) {
      const errors = shownErrors(trainingForm, error, viewer.language);
      const values = withRowsInOrder(trainingForm.form, sent);
      return show(c, viewer, newTrainingPage(viewer, { values, errors }), 422);
    }
  });

  pages.get('/trainings/:training', async (c, viewer) => {
    const person = signedIn(viewer);
    const view = await viewTraining(deps, person, idOf(c));
    const mayRecord = person.roles.includes('adviser');
    return show(c, viewer, trainingPage(viewer, view, { mayRecord, done: c.req.query('done') }));
  });

  pages.post('/trainings/:training/attendance', async (c, viewer) => {
    const sent = await formTexts(c);
    const participants = [...sent]
      .filter(([name, value]) => name.startsWith('came.') && value !== '')
      .map(([name, value]) => ({ claimId: name.slice('came.'.length), attended: value === 'yes' }));
    if (participants.length > 0) await recordAttendance(deps, signedIn(viewer), idOf(c), { participants });
    return c.redirect(`/trainings/${idOf(c)}?done=recorded`, 303);
  });
}

function idOf(c: PageContext): string {
  return c.req.param('training') ?? '';
}
