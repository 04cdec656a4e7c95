/** Whether a mail goes out at once, or waits to go out as one with others of its kind to the same person. */
import { addDays, dayOf, instantOf, morningOf, startOfDay } from '../../../workflows/calendar.ts';
import type { Clock } from '../../platform/clock.ts';
import { digest } from '../../platform/deps.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { keys } from '../../platform/keys.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import type { Effect, Gather, Item, Store, Write } from '../../platform/store/port.ts';
import { type GatheredHead, type GatheredMail, putHead } from './store.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;

export interface Gathering {
  /** Says no once the mail is kept for later. @throws TransientFailure */
  goesAtOnce(effect: MailEffect): Promise<boolean>;
}

interface Habit {
  /** So many go out one by one, counted from then on. */
  readonly most: number;
  countedFrom(now: number): number;
  /** When those beyond go out, as one. */
  dueAt(now: number): number;
}

const minute = 60_000;

/** One a day, and the next morning whatever came since. */
const onceADay: Habit = {
  most: 1,
  countedFrom: (now) => startOfDay(dayOf(now)),
  dueAt: (now) => morningOf(addDays(dayOf(now), 1)),
};

const habits: Readonly<Record<Gather['kind'], Habit>> = {
  approvals: {
    most: 5,
    countedFrom: (now) => now - 60 * minute,
    dueAt: (now) => now + 15 * minute,
  },
  operations: onceADay,
  moderation: onceADay,
};

/** @param most instead of what the habit of a kind says */
export function openGathering(store: Store, clock: Clock, most?: number): Gathering {
  return {
    async goesAtOnce({ id, mail, gather }) {
      if (!gather) return true;
      const { personId, kind } = gather;
      const habit = { ...habits[kind], ...(most !== undefined && { most }) };
      return retryOnConflict(
        async () => {
          const head = await store.get<GatheredHead>(keys.gatheredHead(personId, kind));
          const now = clock.now();
          const since = instantOf(habit.countedFrom(now));
          const sent = (head?.data.sent ?? []).filter(({ at }) => at > since);
          if (sent.some((one) => one.id === id)) return true;
          if (head?.data.dueAt === undefined && sent.length < habit.most) {
            await store.transact([
              putHead({ personId, kind, sent: [...sent, { id, at: instantOf(now) }] }, head),
            ]);
            return true;
          }
          await keep(store, { id, mail, gather }, head, instantOf(habit.dueAt(now)));
          return false;
        },
        () => new TransientFailure('too many mails to one person at once'),
      );
    },
  };
}

/** Beside those that wait, or as the first of them: then the machine is started that sends them when it is time. */
async function keep(
  store: Store,
  kept: GatheredMail,
  head: Item<GatheredHead> | undefined,
  dueAt: string,
): Promise<void> {
  const { personId, kind } = kept.gather;
  const key = keys.gatheredMail(personId, kind, kept.id);
  if (await store.get(key)) return;
  const put: Write = { op: 'put', key, data: kept, when: 'absent' };
  if (head?.data.dueAt !== undefined) {
    await store.transact([
      put,
      { op: 'check', key: { pk: head.pk, sk: head.sk }, when: { version: head.version } },
    ]);
    return;
  }
  const name = `${kind}-${digest(`${personId} ${dueAt}`).slice(0, 40)}`;
  await store.transact(
    [put, putHead({ personId, kind, sent: head?.data.sent ?? [], dueAt }, head)],
    [
      {
        kind: 'start',
        id: `gathered-mails:${name}`,
        machine: 'gathered-mails',
        name,
        input: { personId, kind, dueAt },
      },
    ],
  );
}
