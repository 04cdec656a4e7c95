/** Mails about a recovery case: to the client, with a link of its own in each, and to the people who look after it. */
import { daysInMilliseconds, instantOf } from '../../workflows/calendar.ts';
import { formatDue, knownLanguage, type SentenceValues } from '../../workflows/language.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { openCents, type RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import type { Staff } from '../../workflows/registers/records.ts';
import { composeMail } from '../mails/compose.ts';
import type { MailOccasion } from '../mails/occasion.ts';
import type { RecoveryMailKind } from '../mails/words/index.ts';
import { type Deps, digest } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { referenceText } from '../receipts/view-receipts.ts';
import { recoveryTimes } from './times.ts';

/** The case with one more link, and the mail that holds it; no mail when no address is known. */
export function mailToClient(
  deps: Deps,
  recovery: RecoveryCase,
  kind: RecoveryMailKind,
  values: SentenceValues = {},
): { recovery: RecoveryCase; effects: Effect[] } {
  if (recovery.clientEmail === undefined) return { recovery, effects: [] };
  const secret = deps.random.secret();
  const until = instantOf(deps.clock.now() + daysInMilliseconds(recoveryTimes(deps).linkDays));
  const linked: RecoveryCase = {
    ...recovery,
    linkDigests: [...recovery.linkDigests, digest(secret)],
    linksExpireAt: until,
  };
  const mail = composeMail(kind, recovery.language, {
    to: recovery.clientEmail,
    link: `${deps.baseUrl}/clients/${recovery.caseId}?token=${secret}`,
    values: {
      ...caseValues(deps, linked),
      name: recovery.clientName,
      until: formatDue(until, recovery.language),
      ...values,
    },
  });
  const id = `${recovery.caseId}:mail:${linked.linkDigests.length}`;
  return { recovery: linked, effects: [{ kind: 'mail', id, mail }] };
}

interface Viewer {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** One mail to each, about the same `occasion` of the case once. */
export function mailToPeople(
  deps: Deps,
  recovery: RecoveryCase,
  people: readonly Viewer[],
  { kind, occasion, values = {} }: MailOccasion<RecoveryMailKind>,
): Effect[] {
  return people.map((person) => {
    const language = knownLanguage(person.language);
    const mail = composeMail(kind, language, {
      to: person.email,
      link: `${deps.baseUrl}/recovery/${recovery.caseId}`,
      values: { ...caseValues(deps, recovery), name: person.name, ...values },
    });
    return { kind: 'mail', id: `${recovery.caseId}:${occasion}:${person.personId}`, mail };
  });
}

function caseValues(deps: Deps, recovery: RecoveryCase): SentenceValues {
  const account = debtorAccountFor(deps.plan, recovery.country);
  return {
    client: recovery.clientName,
    activity: recovery.activityName,
    amount: { cents: recovery.pledge?.amountCents ?? recovery.amountCents },
    open: { cents: openCents(recovery) },
    account: account.iban.replace(/(.{4})(?=.)/g, '$1 '),
    reference: recovery.reference === undefined ? '' : referenceText(recovery.reference),
    due: recovery.pledge ? formatDue(recovery.pledge.dueOn, recovery.language) : '',
  };
}

/** The adviser of the Activité's coordinator, else every adviser of the country. */
export async function advisersOf(deps: Deps, recovery: RecoveryCase): Promise<Staff[]> {
  const activity = await deps.registers.activity(recovery.activityId);
  for (const memberId of activity?.coordinatorIds ?? []) {
    const adviserId = (await deps.registers.member(memberId))?.adviserId;
    const adviser = adviserId === undefined ? undefined : await deps.registers.staff(adviserId);
    if (adviser?.roles.includes('adviser')) return [adviser];
  }
  const advisers = await deps.registers.staffWithRole('adviser');
  return advisers.filter(
    ({ countries = [] }) => countries.length === 0 || countries.includes(recovery.country),
  );
}

/** The members who coordinate the Activité. */
export async function coordinatorsOf(deps: Deps, recovery: RecoveryCase): Promise<Viewer[]> {
  const activity = await deps.registers.activity(recovery.activityId);
  const members = await Promise.all((activity?.coordinatorIds ?? []).map((id) => deps.registers.member(id)));
  return members
    .filter((one) => one !== undefined)
    .map(({ memberId, name, email, language }) => ({ personId: memberId, name, email, language }));
}
