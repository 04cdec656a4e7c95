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
  pages.get('/trainings', async (c, reader) => {
    const person = signedIn(reader);
    const { items } = await trainingSummaries(deps, { limit: 500 });
    return show(c, reader, trainingListPage(reader, items, mayAddTrainings(person)));
  });

  pages.get('/trainings/new', (c, reader) => {
    if (!mayAddTrainings(signedIn(reader))) throw problem('forbidden');
    return show(c, reader, newTrainingPage(reader, nothingSent));
  });

  pages.post('/trainings/new', async (c, reader) => {
    const person = signedIn(reader);
    if (!mayAddTrainings(person)) throw problem('forbidden');
    const sent = await formTexts(c);
    const changed = withRowsChanged(trainingForm, sent);
    if (changed) return show(c, reader, newTrainingPage(reader, { values: changed, errors: [] }));
    try {
      const body = bodyOfSent(trainingForm, sent);
      const { trainingId } = await addTraining(deps, person, body, reader.language);
      return c.redirect(`/trainings/${trainingId}?done=added`, 303);
    } catch (error) {
      const errors = shownErrors(trainingForm, error, reader.language);
      const values = withRowsInOrder(trainingForm.form, sent);
      return show(c, reader, newTrainingPage(reader, { values, errors }), 422);
    }
  });

  pages.get('/trainings/:training', async (c, reader) => {
    const person = signedIn(reader);
    const view = await viewTraining(deps, person, idOf(c));
    const mayRecord = person.roles.includes('adviser');
    return show(c, reader, trainingPage(reader, view, { mayRecord, done: c.req.query('done') }));
  });

  pages.post('/trainings/:training/attendance', async (c, reader) => {
    const sent = await formTexts(c);
    const participants = [...sent]
      .filter(([name, value]) => name.startsWith('came.') && value !== '')
      .map(([name, value]) => ({ claimId: name.slice('came.'.length), attended: value === 'yes' }));
    if (participants.length > 0) await recordAttendance(deps, signedIn(reader), idOf(c), { participants });
    return c.redirect(`/trainings/${idOf(c)}?done=recorded`, 303);
  });
}

function idOf(c: PageContext): string {
  return c.req.param('training') ?? '';
}
