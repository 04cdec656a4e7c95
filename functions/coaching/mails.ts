/** Mails about an accompaniment, to the member and to the coach. */
import type { Coaching } from '../../workflows/coaching/coaching.ts';
import type { SentenceValues } from '../../workflows/language.ts';
import { mailToPerson } from '../mails/to-person.ts';
import type { SupportMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';

/** `occasion` makes the mail one of a kind within the accompaniment. */
export async function coachingMail(
  deps: Deps,
  coaching: Coaching,
  personId: string,
  kind: SupportMailKind,
  occasion: string,
  values: SentenceValues = {},
): Promise<Effect[]> {
  const [member, coach] = await Promise.all([
    deps.registers.member(coaching.memberId),
    coaching.coachId === undefined ? undefined : deps.registers.staff(coaching.coachId),
  ]);
  return mailToPerson(deps, personId, {
    id: `${coaching.coachingId}:coaching:${occasion}:${personId}`,
    kind,
    path: `/coaching/${coaching.coachingId}`,
    values: { member: member?.name ?? '', coach: coach?.name ?? '', ...values },
    ...(personId === coaching.memberId && { language: coaching.language }),
  });
}
