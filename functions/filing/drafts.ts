/**
 * Drafts: a form that somebody began and has not sent, one for each person and measure, kept on the server so that
 * every device and every new session finds it. Its documents lie where those of the claim that it becomes will lie.
 */
import { daysInMilliseconds, instantOf } from '../../workflows/calendar.ts';
import { fileableOffer } from '../claims/form-case.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Item, Write } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';

export interface StoredDraft {
  readonly personId: string;
  readonly measure: string;
  /** How its form is found: with its plan, where that is not the home's. */
  readonly offerId?: string;
  /** The id that the claim will have. */
  readonly claimId: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** As it was typed on the pages, by field path: what cannot be read yet stays as it is. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Instants, ISO 8601. */
  readonly savedAt: string;
  readonly expiresAt: string;
  /** That it was announced that it will expire. */
  readonly announcedAt?: string;
}

export interface DraftView {
  readonly form: Readonly<Record<string, unknown>>;
  readonly savedAt: string;
  readonly expiresAt: string;
}

/** How long a draft is kept after it was last saved, and when its end is announced before. */
const draftDays = 60;
export const announcedDaysBefore = 7;
const mostBytes = 200_000;

export function draftView({ form, savedAt, expiresAt }: StoredDraft): DraftView {
  return { form, savedAt, expiresAt };
}

/** @returns undefined when there is none, or its time is over */
export async function findDraft(
  deps: Pick<Deps, 'store' | 'clock'>,
  personId: string,
  measureId: string,
): Promise<Item<StoredDraft> | undefined> {
  const item = await deps.store.get<StoredDraft>(keys.draft(personId, measureId));
  return item && item.data.expiresAt > instantOf(deps.clock.now()) ? item : undefined;
}

/** Drafts of a person, those saved last first. */
export async function draftsOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  personId: string,
): Promise<StoredDraft[]> {
  const { pk, sk } = keys.draft(personId, '');
  const { items } = await deps.store.query<StoredDraft>({ pk, prefix: sk, limit: 100 });
  const now = instantOf(deps.clock.now());
  return items
    .map((item) => item.data)
    .filter((one) => one.expiresAt > now)
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/**
 * Keeps the form in place of what was kept before; any part of it, right or wrong.
 * @throws Problem 404, 403 as for filing, 413 when it is too large
 */
export async function saveDraft(
  deps: Deps,
  actor: Person,
  offerId: string,
  { form, typed }: Pick<StoredDraft, 'form' | 'typed'>,
): Promise<StoredDraft> {
  const offer = await fileableOffer(deps, actor, offerId);
  const measureId = offer.measure.id;
  if (Buffer.byteLength(JSON.stringify({ form, typed })) > mostBytes) throw problem('too-large.form');
  return retryOnConflict(
    async () => {
      const found = await deps.store.get<StoredDraft>(keys.draft(actor.personId, measureId));
      const now = deps.clock.now();
      const isOver = found !== undefined && found.data.expiresAt <= instantOf(now);
      const before = isOver ? undefined : found;
      const draft: StoredDraft = {
        personId: actor.personId,
        measure: measureId,
        offerId: offer.offerId,
        claimId: before?.data.claimId ?? deps.random.id(),
        form,
        ...(typed && { typed }),
        savedAt: instantOf(now),
        expiresAt: instantOf(now + daysInMilliseconds(draftDays)),
      };
      const when = found ? { version: found.version } : ('absent' as const);
      await deps.store.transact([putDraft(draft, when), ...(isOver ? [putAside(deps, found.data)] : [])]);
      return draft;
    },
    () => problem('busy.sending'),
  );
}

/**
 * The writes that begin a draft with a form; they fail when another was begun meanwhile.
 * @throws Problem 409 `draft-begun` when there is one already: it is not written over
 */
export async function beginDraft(
  deps: Deps,
  actor: Person,
  offerId: string,
  form: StoredDraft['form'],
): Promise<Write[]> {
  const offer = await fileableOffer(deps, actor, offerId);
  const measure = offer.measure.id;
  const found = await deps.store.get<StoredDraft>(keys.draft(actor.personId, measure));
  const now = deps.clock.now();
  if (found && found.data.expiresAt > instantOf(now)) throw problem('draft-begun');
  const draft: StoredDraft = {
    personId: actor.personId,
    measure,
    offerId: offer.offerId,
    claimId: deps.random.id(),
    form,
    savedAt: instantOf(now),
    expiresAt: instantOf(now + daysInMilliseconds(draftDays)),
  };
  const when = found ? { version: found.version } : ('absent' as const);
  return [putDraft(draft, when), ...(found ? [putAside(deps, found.data)] : [])];
}

export function putDraft(draft: StoredDraft, when: 'absent' | { readonly version: number }): Write {
  const { personId, measure, expiresAt } = draft;
  return {
    op: 'put',
    key: keys.draft(personId, measure),
    data: draft,
    when,
    index: { pk: indexes.drafts, sk: `${expiresAt}#${personId}#${measure}` },
  };
}

/** The write that ends a draft. */
export function endDraft({ pk, sk, version }: Item): Write {
  return { op: 'delete', key: { pk, sk }, when: { version } };
}

/** Throws it away; twice is as good as once. */
export async function dropDraft(
  deps: Pick<Deps, 'store' | 'clock'>,
  personId: string,
  measureId: string,
): Promise<void> {
  const item = await deps.store.get<StoredDraft>(keys.draft(personId, measureId));
  if (item) await deps.store.transact([endDraft(item), putAside(deps, item.data)]);
}

/** Of what was thrown away the documents still lie there: it waits, out of reach, for the job that removes them. */
function putAside({ clock }: Pick<Deps, 'clock'>, draft: StoredDraft): Write {
  const over = {
    ...draft,
    form: {},
    typed: {},
    measure: `over#${draft.claimId}`,
    expiresAt: instantOf(clock.now()),
  };
  return putDraft(over, 'absent');
}
