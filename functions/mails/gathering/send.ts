/** Sends what waits of a kind to one person: as it is when it is one mail, else as one mail that lists all. */
import { instantOf } from '../../../workflows/calendar.ts';
import { formatDue, knownLanguage } from '../../../workflows/language.ts';
import type { Deps } from '../../platform/deps.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { forEachAtOnce } from '../../platform/for-each.ts';
import { indexes, keys } from '../../platform/keys.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import type { Effect, Gather, Mail } from '../../platform/store/port.ts';
import { readAll } from '../../platform/store/read-all.ts';
import { composeMail } from '../compose.ts';
import { type GatheredHead, type GatheredMail, putHead } from './store.ts';

type Whose = Pick<Gather, 'personId' | 'kind'>;

/** As many as one mail lists, and one transaction forgets. */
const mostListed = 50;
const together = {
  approvals: { page: '/tasks', mail: 'approvals-gathered' },
  operations: { page: '/operations', mail: 'referrals-gathered' },
  moderation: { page: '/moderation', mail: 'comments-gathered' },
} as const;

/** Everything that waits for the person; nothing when it has gone out before. @throws TransientFailure */
export async function sendGathered(deps: Deps, whose: Whose): Promise<void> {
  await closeHead(deps, whose);
  while (await sendSome(deps, whose));
}

/** Everything that waits for anybody, before its time. */
export async function sendAllGathered(deps: Deps): Promise<void> {
  const heads = await readAll<GatheredHead>(deps.store, { pk: indexes.gathered, index: true });
  await forEachAtOnce(heads, 8, ({ data }) => sendGathered(deps, data));
}

const busy = () => new TransientFailure('gathered mails are being changed by too many at once');

/** From now on whatever comes waits anew, so that none joins those that are being sent without being seen. */
function closeHead(deps: Deps, { personId, kind }: Whose): Promise<void> {
  return retryOnConflict(async () => {
    const head = await deps.store.get<GatheredHead>(keys.gatheredHead(personId, kind));
    if (head?.data.dueAt === undefined) return;
    const sent = [...head.data.sent, { id: 'together', at: instantOf(deps.clock.now()) }];
    await deps.store.transact([putHead({ personId, kind, sent }, head)]);
  }, busy);
}

/** @returns whether some was waiting */
function sendSome(deps: Deps, { personId, kind }: Whose): Promise<boolean> {
  const { pk } = keys.gatheredHead(personId, kind);
  return retryOnConflict(async () => {
    const page = await deps.store.query<GatheredMail>({ pk, prefix: 'MAIL#', limit: mostListed });
    if (page.items.length === 0) return false;
    const open = await stillOpen(
      deps,
      page.items.map(({ data }) => data),
    );
    const forget = page.items.map(
      ({ sk, version }) => ({ op: 'delete', key: { pk, sk }, when: { version } }) as const,
    );
    await deps.store.transact(forget, mailOf(deps, open));
    return true;
  }, busy);
}

async function stillOpen(deps: Deps, waiting: readonly GatheredMail[]): Promise<GatheredMail[]> {
  const open = await Promise.all(
    waiting.map(async ({ gather: { taskId } }) => {
      if (taskId === undefined) return true;
      const task = await deps.store.get<{ readonly state: string }>(keys.approvalTask(taskId));
      return task?.data.state === 'open';
    }),
  );
  return waiting.filter((_, at) => open[at]);
}

function mailOf(deps: Deps, open: readonly GatheredMail[]): Effect[] {
  const sorted = open.toSorted((a, b) => (a.gather.until ?? '').localeCompare(b.gather.until ?? ''));
  const [first] = sorted;
  if (!first) return [];
  const mail = sorted.length === 1 ? first.mail : composeGathered(deps, sorted, first);
  return [{ kind: 'mail', id: `${first.id}:gathered`, mail }];
}

function composeGathered(deps: Deps, all: readonly GatheredMail[], first: GatheredMail): Mail {
  const { kind, name, until } = first.gather;
  const language = knownLanguage(first.mail.language);
  const urgent = all.filter(({ gather }) => gather.urgent).length;
  const { page, mail: mailKind } = together[kind];
  const mail = composeMail(mailKind, language, {
    to: first.mail.to,
    link: `${deps.baseUrl}${page}`,
    values: {
      name,
      count: all.length,
      urgent,
      kind: urgent > 0 ? 'urgent' : 'other',
      deadline: until === undefined ? '' : formatDue(until, language),
    },
  });
  const entries = all.map(({ gather: { entry, until: by }, mail: { action } }) => ({
    ...{ label: entry, link: action.link },
    ...(by !== undefined && { note: formatDue(by, language) }),
  }));
  // What is all on one page is not listed: the button leads there.
  const isOnePage = entries.every(({ link }) => link === mail.action.link);
  return {
    ...mail,
    ...(!isOnePage && { entries }),
    ...(first.mail.attachments && { attachments: first.mail.attachments }),
  };
}
