/** A delegate of the board proposes a policy, another one approves or rejects it; in force from its day on. */

import * as z from 'zod';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import type { Language } from '../../workflows/language.ts';
import { envelopeId } from '../../workflows/measures/decide.ts';
import { type ChangedPolicy, changePolicy } from '../../workflows/policy/change-policy.ts';
import type { PolicyDocument } from '../../workflows/policy/document.ts';
import type { PolicyError } from '../../workflows/policy/policy-error.ts';
import { firstEntry, inForceOn, nextVersion, type PolicyEntry } from '../../workflows/policy/versions.ts';
import type { Deps } from '../platform/deps.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Person } from '../registers/store.ts';
import { policyMessage } from './policy-message.ts';
import { putList, putText, readList } from './store.ts';
import { type PolicyView, policyView } from './view.ts';

export const proposalSchema = z.object({
  from: z.iso.date(),
  note: z.string().trim().min(1).max(2_000),
  policy: z.record(z.string(), z.unknown()),
  /** A wrong figure is put right from a day in the past: what was decided under it since can be decided again. */
  correction: z.boolean().optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What a version came to be, as its proposer reads it. */
type Answer = PolicyView;

/**
 * Proposes a change of a plan, or a plan that nobody knows yet.
 * @throws Problem 403 for anybody but a delegate; 422 with every path that is wrong
 */
export async function proposePolicy(
  deps: Deps,
  actor: Person,
  proposal: Proposal,
  language: Language,
): Promise<Answer> {
  if (!actor.roles.includes('board-delegate')) throw problem('forbidden.policy');
  const view = await retryOnConflict(
    async () => {
      const list = await readList(deps);
      const known = list?.data.entries ?? [firstEntry(deps.policies.home)];
      const { entry, changed } = await draw(deps, known, actor, proposal, language);
      const { document, changes } = changed;
      const entries = [...known, entry];
      const proposed = policyView(entries, entry, { document, changes }, dayOf(deps.clock.now()));
      await deps.store.transact([
        putList(entries, list ? { version: list.version } : 'absent'),
        ...putText({ version: entry.version, document, changes }),
        // The version that it changes stays readable whatever the program brings along later.
        ...(list ? [] : putText(await textOf(deps, firstEntry(deps.policies.home).version))),
      ]);
      return proposed;
    },
    () => problem('busy.policy'),
  );
  deps.policies.forget();
  return view;
}

type Drawn = Extract<ChangedPolicy, { ok: true }>;

async function draw(
  deps: Deps,
  known: readonly PolicyEntry[],
  actor: Person,
  { from, note, policy, correction = false }: Proposal,
  language: Language,
): Promise<{ entry: PolicyEntry; changed: Drawn }> {
  const planId = typeof policy.plan === 'string' ? policy.plan : deps.policies.home.id;
  const base =
    inForceOn(known, planId, from) ?? known.find((one) => one.planId === planId && one.state === 'approved');
  if (base && !correction) refusePast(from, dayOf(deps.clock.now()), language);
  const before = base && (await textOf(deps, base.version)).document;
  const changed = changePolicy(before, policy, deps.measures, { from, note });
  if (!changed.ok) throw refusedPolicy(changed.errors, language);
  refuseDay(from, changed.document, language);
  const clashes = await clashesOf(deps, known, changed.document);
  if (clashes.length > 0) throw refusedPolicy(clashes, language);
  if (changed.changes.length === 0) {
    throw refusedPolicy([{ path: '', code: 'changes-nothing', detail: '' }], language);
  }
  const entry: PolicyEntry = {
    version: nextVersion(known, planId),
    planId,
    from,
    note,
    state: 'proposed',
    ...(correction && { correction }),
    proposedBy: actor.personId,
    proposedAt: instantOf(deps.clock.now()),
    ...(base && { base: base.version }),
  };
  return { entry, changed };
}

/** Two plans have no envelope in common: each is voted and spent by itself. */
async function clashesOf(
  deps: Deps,
  known: readonly PolicyEntry[],
  document: PolicyDocument,
): Promise<PolicyError[]> {
  const others = known.filter(({ planId, state }) => planId !== document.plan && state === 'approved');
  const taken = new Set<string>();
  for (const { version } of others) {
    for (const id of envelopeIdsOf((await textOf(deps, version)).document).keys()) taken.add(id);
  }
  return [...envelopeIdsOf(document)].flatMap(([id, path]) =>
    taken.has(id)
      ? [
          {
            path,
            code: 'not-allowed' as const,
            detail: `another plan has the envelope ${id}`,
            hint: { key: 'envelope-taken' as const, texts: [id] },
          },
        ]
      : [],
  );
}

/** The ids of a plan's envelopes, each with its place in the document. */
function envelopeIdsOf({ measures }: PolicyDocument): Map<string, string> {
  return new Map(
    Object.entries(measures).flatMap(([id, { settings }]) =>
      settings.envelopes.map((one, at): [string, string] => [
        envelopeId(id, one),
        `measures.${id}.settings.envelopes.${at}.period`,
      ]),
    ),
  );
}

async function textOf(deps: Deps, version: string) {
  const text = await deps.policies.text(version);
  if (!text) throw problem('not-found');
  return text;
}

/** What was decided stays as it was: only a correction says otherwise, and lists what it touches. Of a new plan nothing is. */
function refusePast(from: string, today: string, language: Language): void {
  if (from >= today) return;
  throw refusedPolicy(
    [{ path: 'from', code: 'in-the-past', detail: today, hint: { key: 'day', days: [today] } }],
    language,
    '',
  );
}

/** A policy begins within its plan. */
function refuseDay(from: string, { startsOn, endsOn }: PolicyDocument, language: Language): void {
  if (from >= startsOn && from <= endsOn) return;
  const detail = `${startsOn} – ${endsOn}`;
  throw refusedPolicy(
    [{ path: 'from', code: 'wrong-value', detail, hint: { key: 'span', days: [startsOn, endsOn] } }],
    language,
    '',
  );
}

/** One sentence for each path that is wrong. */
function refusedPolicy(errors: readonly PolicyError[], language: Language, root = 'policy'): Problem {
  const sentences = errors.map((error) => ({
    path: [root, error.path].filter((part) => part !== '').join('.'),
    code: error.code,
    message: policyMessage(error, language),
  }));
  return problem('invalid-policy', {}, { errors: sentences });
}

export const rejectionSchema = z.object({ reason: z.string().trim().max(2_000).optional() });

interface Decision {
  readonly state: 'approved' | 'rejected';
  readonly reason?: string | undefined;
}

/**
 * The word of a second delegate.
 * @throws Problem 403 for whoever proposed it and for anybody but a delegate, 404, 409 when it was decided already or
 *   made from a version that is not in force any more
 */
export async function decidePolicy(
  deps: Deps,
  actor: Person,
  version: string,
  decision: Decision,
): Promise<Answer> {
  if (!actor.roles.includes('board-delegate')) throw problem('forbidden.policy');
  const text = await textOf(deps, version);
  const view = await retryOnConflict(
    async () => {
      const list = await readList(deps);
      const entry = list?.data.entries.find((one) => one.version === version);
      if (!list || !entry) throw problem('not-found');
      if (entry.proposedBy === actor.personId) throw problem('second-person-needed.policy');
      if (entry.state !== 'proposed') throw problem('already-decided.policy');
      if (decision.state === 'approved') refuseOvertaken(list.data.entries, entry);
      const decided = decidedEntry(deps, entry, actor, decision);
      const entries = list.data.entries.map((one) => (one === entry ? decided : one));
      const after = policyView(entries, decided, text, dayOf(deps.clock.now()));
      await deps.store.transact([putList(entries, { version: list.version })]);
      return after;
    },
    () => problem('busy.policy'),
  );
  deps.policies.forget();
  return view;
}

function decidedEntry(
  deps: Deps,
  entry: PolicyEntry,
  actor: Person,
  { state, reason }: Decision,
): PolicyEntry {
  return {
    ...entry,
    state,
    decidedBy: actor.personId,
    decidedAt: instantOf(deps.clock.now()),
    ...(reason !== undefined && reason !== '' && { reason }),
  };
}

/** Approved as it stands, it would undo what was approved after it was proposed. */
function refuseOvertaken(
  entries: readonly PolicyEntry[],
  { planId, from, base, version }: PolicyEntry,
): void {
  const current = inForceOn(entries, planId, from)?.version;
  if (current !== undefined && current !== base) {
    throw problem('overtaken', { version, current, base: base ?? '' });
  }
}
