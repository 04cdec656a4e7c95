/** The API of the fund: how its envelopes stand, and the votes that give them their ceilings. */
import type { Hono } from 'hono';
import { mayVote } from '../ledger/roles.ts';
import { problem } from '../platform/problem.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { envelopeView } from './answers.ts';
import { envelopeViews } from './envelopes.ts';
import { secondVote, secondWords } from './second-vote.ts';
import { voteCeiling } from './vote.ts';
import { voteForm } from './vote-form.ts';

export function fundApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Fund' });
  app.get(
    '/envelopes',
    {
      id: 'listEnvelopes',
      summary: 'How the fund stands',
      description: 'Each envelope with what is voted, reserved, spent and left, and its votes.',
      list: true,
      answers: { 200: () => listOf(envelopeView()) },
    },
    async (c, { page }) =>
      c.json(pageOfList(await envelopeViews(deps), page, ({ envelopeId }) => envelopeId)),
  );
  app.post(
    '/envelopes/:id/votes',
    {
      id: 'recordVote',
      summary: 'Record a vote on a ceiling',
      description:
        'By a delegate of the board, as the General Assembly decided; it acts from its day on. Claims that wait for the envelope go on by themselves. Above the amount of the policy it is proposed, and acts once another delegate has confirmed it.',
      may(actor) {
        if (!mayVote(actor)) throw problem('forbidden.votes');
      },
      form: () => voteForm.form.schema,
      example: { motion: 'AG 2020-04, point 3', votedOn: '2020-04-01', ceilingCents: 5_000_000 },
      answers: { 201: envelopeView },
      problems: ['below-reserved'],
    },
    async (c, { actor, body, language }) =>
      c.json(await voteCeiling(deps, actor, c.req.param('id'), { body, language }), 201),
  );
  for (const [word, decision] of secondWords) {
    app.post(
      `/envelopes/:id/votes/:vote/${word}`,
      {
        id: `${word}Vote`,
        summary: word === 'confirm' ? 'Confirm a vote' : 'Refuse a vote',
        description: 'By another delegate than the one who recorded it, where the policy asks for a second.',
        may(actor) {
          if (!mayVote(actor)) throw problem('forbidden.votes');
        },
        answers: { 200: envelopeView },
        problems: ['below-reserved', 'second-person-needed', 'already-decided'],
      },
      async (c, { actor, language }) => {
        const [envelopeId, voteId] = [c.req.param('id'), c.req.param('vote')];
        return c.json(await secondVote(deps, actor, { envelopeId, voteId, decision, language }));
      },
    );
  }
  return app.routes();
}
