/** The part of the API's description that tells of trainings, coaching, initiatives and the listening line. */
import { outcomeForm, profileForm, recordForm, sessionForm } from '../coaching/forms.ts';
import { reportForm, reviewForm } from '../initiatives/forms.ts';
import { attendanceSchema } from '../trainings/record-attendance.ts';
import { trainingForm } from '../trainings/training-form.ts';
import type { DescriptionTools, Operation } from './openapi.ts';

const text = { type: 'string' };
const cents = { type: 'integer', description: 'euro cents' };
const count = { type: 'integer' };

export function communityOperations({ json, list, object }: DescriptionTools): Operation[] {
  const get = (path: string, summary: string, schema: unknown): Operation => {
    return { method: 'get', path: `/api/${path}`, summary, answer: { status: 200, schema } };
  };
  const post = (
    path: string,
    summary: string,
    { body, answer, status = 200 }: { body?: Operation['body']; answer: unknown; status?: number },
  ): Operation => {
    const said = { status, schema: answer };
    return { method: 'post', path: `/api/${path}`, summary, answer: said, ...(body && { body }) };
  };
  const training = object({
    trainingId: text,
    title: text,
    subject: text,
    language: text,
    startsOn: text,
    seats: count,
    freeSeats: count,
    waiting: count,
    feeCents: cents,
  });
  const coaching = object({
    coachingId: text,
    claimId: text,
    state: text,
    kind: text,
    sector: text,
    topic: text,
  });
  const initiative = object({
    initiativeId: text,
    claimId: text,
    state: text,
    firstCents: cents,
    secondCents: cents,
    dueOn: text,
  });
  const offer = object({ personId: text, places: count, freePlaces: count });
  const call = object({
    callId: text,
    name: text,
    language: text,
    phone: text,
    on: text,
    at: text,
    words: text,
  });
  const callRef = object({ claimId: text, status: text });
  return [
    get('trainings', 'The catalogue of trainings, by the day that they begin', list(training)),
    post('trainings', 'Add a training', {
      body: json(trainingForm.form.schema),
      answer: training,
      status: 201,
    }),
    get('trainings/{id}', 'One training; for staff with those who have a seat', training),
    post('trainings/{id}/attendance', 'Record who came', { body: json(attendanceSchema), answer: training }),
    get('coachings', 'What one is accompanied in, and whom one accompanies', list(coaching)),
    get('coachings/{id}', 'One accompaniment', coaching),
    post('coachings/{id}/sessions', 'Plan a meeting, for the whole cohort where there is one', {
      body: json(sessionForm.form.schema),
      answer: coaching,
      status: 201,
    }),
    post('coachings/{id}/sessions/{session}', 'Say what became of a meeting', {
      body: json(recordForm.form.schema),
      answer: coaching,
    }),
    post('coachings/{id}/outcome', 'End it with an outcome, or stop it as the member', {
      body: json(outcomeForm.form.schema),
      answer: coaching,
    }),
    get('coaches/me', 'One’s offer as a coach', offer),
    post('coaches/me', 'Change one’s offer', { body: json(profileForm.form.schema), answer: offer }),
    get(
      'initiatives',
      'One’s granted initiatives, and those whose report waits for one’s word',
      list(initiative),
    ),
    get('initiatives/{id}', 'One granted initiative', initiative),
    post('initiatives/{id}/report', 'Report as one of the group', {
      body: json(reportForm.form.schema),
      answer: initiative,
      status: 201,
    }),
    post('initiatives/{id}/review', 'Accept the report, or send it back', {
      body: json(reviewForm.form.schema),
      answer: initiative,
    }),
    get('listening', 'As a listener the calls in hand; as anybody those that one asked for', list(call)),
    get('listening/{id}', 'A call that one asked for', callRef),
    post('listening/{id}/close', 'The call was made', { answer: callRef }),
    post('listening/{id}/handover', 'Give the call to somebody else', { answer: callRef }),
    post('listening/{id}/withdraw', 'No longer wanted: everything is deleted', { answer: callRef }),
  ];
}
