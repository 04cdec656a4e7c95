/** Mails about an accompaniment, to the member and to the coach. */
import type { Coaching } from '../../workflows/coaching/coaching.ts';
import type { MailOccasion } from '../mails/occasion.ts';
import { mailToPerson } from '../mails/to-person.ts';
import type { SupportMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';

export async function coachingMail(
  deps: Deps,
  coaching: Coaching,
  personId: string,
  { kind, occasion, values = {} }: MailOccasion<SupportMailKind>,
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
