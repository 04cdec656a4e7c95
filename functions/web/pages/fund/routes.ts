/** `/fund`: the picture, votes by board delegates, the check of the ledger. */

import { fillSentence } from '../../../../workflows/language.ts';
import { listClaims } from '../../../claims/list-claims.ts';
import { listTasks } from '../../../claims/tasks.ts';
import { envelopeViews, voteCeiling, voteSchema } from '../../../fund/envelopes.ts';
import { accountBalances, checkLedger } from '../../../fund/ledger.ts';
import { readDay } from '../../forms/read-date.ts';
import { readCents } from '../../forms/read-number.ts';
import type { ShownError } from '../../layout/error-summary.ts';
import { fundRoles, hasRole } from '../../layout/menu.ts';
import type { Reader } from '../../layout/page.ts';
import { forbidden, notFound, Problem } from '../../problem.ts';
import { formTexts, type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../page-app.ts';
import { envelopeName } from './envelope-names.ts';
import { fundPage, type ShownEnvelope } from './fund-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { votePage } from './vote-page.ts';

export function fundRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund', async (c, reader) => {
    const person = fundPerson(reader);
    const { language } = reader;
    const [envelopes, tasks, queued] = await Promise.all([
      shownEnvelopes(deps, reader),
      listTasks(deps, person, language),
      listClaims(deps, person, { language, status: 'queued', limit: 500 }),
    ]);
    return show(
      c,
      reader,
      fundPage(reader, {
        envelopes,
        queued: queued.items.length,
        openTasks: tasks.length,
        mayVote: hasRole(person, ['board-delegate']),
        mayCheck: hasRole(person, ['finance', 'auditor', 'board-delegate']),
        done: c.req.query('done') === 'voted' ? reader.words.fund.voted : undefined,
      }),
    );
  });

  pages.get('/fund/ledger', async (c, reader) => {
    const person = signedIn(reader);
    const [check, balances] = await Promise.all([checkLedger(deps, person), accountBalances(deps, person)]);
    return show(c, reader, ledgerPage(reader, check, balances));
  });

  pages.get('/fund/envelopes/:envelope', async (c, reader) => {
    const envelope = await votedEnvelope(c, reader, deps);
    return show(c, reader, votePage(reader, { envelope, values: new Map(), errors: [] }));
  });

  pages.post('/fund/envelopes/:envelope', async (c, reader) => {
    const envelope = await votedEnvelope(c, reader, deps);
    const values = await formTexts(c);
    const errors = await recordVote(deps, reader, envelope, values);
    if (errors.length === 0) return c.redirect('/fund?done=voted', 303);
    return show(c, reader, votePage(reader, { envelope, values, errors }), 422);
  });
}

function fundPerson(reader: Reader) {
  const person = signedIn(reader);
  if (!hasRole(person, fundRoles)) throw forbidden();
  return person;
}

async function shownEnvelopes(deps: PagesDeps, { language }: Reader): Promise<ShownEnvelope[]> {
  const views = await envelopeViews(deps);
  return views.map((view) => ({ ...view, name: envelopeName(deps, view, language) }));
}

async function votedEnvelope(c: PageContext, reader: Reader, deps: PagesDeps): Promise<ShownEnvelope> {
  if (!hasRole(signedIn(reader), ['board-delegate'])) throw forbidden();
  const envelope = (await shownEnvelopes(deps, reader)).find(
    (one) => one.envelopeId === c.req.param('envelope'),
  );
  if (!envelope) throw notFound();
  return envelope;
}

/** Errors of the form; none when the vote is recorded. */
async function recordVote(
  deps: PagesDeps,
  reader: Reader,
  envelope: ShownEnvelope,
  values: ReadonlyMap<string, string>,
): Promise<ShownError[]> {
  const { words, language } = reader;
  const { fund } = words;
  const names = { motion: fund.motion, votedOn: fund.votedOn, ceilingCents: fund.newCeiling };
  const parsed = voteSchema.safeParse({
    motion: values.get('motion') ?? '',
    votedOn: readDay(values.get('votedOn') ?? ''),
    ceilingCents: readCents(values.get('ceilingCents') ?? ''),
  });
  const errorAt = (path: keyof typeof names, message: string) => ({ path, name: names[path], message });
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    const paths = (['motion', 'votedOn', 'ceilingCents'] as const).filter((path) => wrong.has(path));
    return paths.map((path) => errorAt(path, fund.voteErrors[path]));
  }
  try {
    await voteCeiling(deps, signedIn(reader), envelope.envelopeId, parsed.data);
    return [];
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'below-reserved') throw error;
    const bound = { cents: envelope.reservedCents + envelope.spentCents };
    return [errorAt('ceilingCents', fillSentence(fund.belowReserved, { bound }, language))];
  }
}
