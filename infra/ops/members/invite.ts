/**
 * `members invite`: every member of the register who has no account yet gets one, with a mail that invites. It goes on
 * where it was stopped, by running it again: who has an account is passed over.
 */
import { AliasExistsException } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import type { RegisteredMember } from '../../../functions/registers/store.ts';
import { defineCommand, type Ops } from '../command.ts';
import type { Site } from '../site.ts';
import { UsageError } from '../usage-error.ts';
import { isForToday, whenThereIsRoom } from './quota.ts';

/** More than Cognito's own mailer sends in a day; beyond it the pool has to send by SES. */
const mostWithoutSes = 50;
const progressEvery = 500;

const input = z.object({
  from: z.string().optional(),
  again: z.boolean().default(false),
  member: z.string().optional(),
});
type Invitation = z.infer<typeof input>;

export const inviteMembers = defineCommand({
  name: 'members invite',
  summary: 'gives an account to each member who has none, with a mail that invites',
  options: {
    from: { value: 'ID', about: 'goes on from this member, as an invitation that was stopped said' },
    again: {
      about: 'sends those another invitation who never used theirs; its password ended after some days',
    },
    member: { value: 'ID', about: 'this member alone' },
  },
  input,
  async run(options, ops) {
    const site = await ops.open();
    const told = await inviteAll(site, options, ops);
    ops.print(`${told.invited} invited${told.again > 0 ? `, ${told.again} invited again` : ''}`);
  },
});

interface Told {
  looked: number;
  invited: number;
  again: number;
}

async function inviteAll(site: Site, options: Invitation, { print }: Ops): Promise<Told> {
  const told: Told = { looked: 0, invited: 0, again: 0 };
  for await (const member of chosenMembers(site, options)) {
    try {
      await whenThereIsRoom(() => inviteOne(site, member, options, told));
    } catch (error) {
      if (error instanceof AliasExistsException) {
        print(`${member.memberId}: somebody else signs in with the same address; give one of them another`);
      } else if (isForToday(error)) throw stopped(member.memberId, told, error);
      else throw error;
    }
    told.looked += 1;
    if (told.looked % progressEvery === 0)
      print(`${told.looked} looked at, ${told.invited} invited; at ${member.memberId}`);
    if (!site.stage.mail.isProved && told.invited + told.again >= mostWithoutSes) {
      throw new UsageError(
        `${told.invited} invited, the last ${member.memberId}. Cognito’s own mailer sends no more in a day: prove the mail identity, set isProved for the stage, deploy, and go on with --from ${member.memberId}.`,
      );
    }
  }
  return told;
}

async function inviteOne(
  { accounts }: Site,
  { memberId, email }: RegisteredMember,
  { again }: Invitation,
  told: Told,
): Promise<void> {
  if (await accounts.invite(memberId, email)) told.invited += 1;
  else if (again && (await accounts.state(memberId)) === 'invited') {
    await accounts.inviteAgain(memberId);
    told.again += 1;
  }
}

function stopped(memberId: string, { invited }: Told, cause: unknown): Error {
  const advice = `Nothing is lost: go on tomorrow, or once the quota is higher, with --from ${memberId}.`;
  return new Error(`${invited} invited before ${memberId}; then Amazon sent no more. ${advice}`, { cause });
}

/** Those who are members still, and do not work for the plan: they have an account with a second factor. */
async function* chosenMembers(
  { registers }: Site,
  { from, member: only }: Invitation,
): AsyncGenerator<RegisteredMember> {
  const staff = new Set((await registers.listStaff()).map(({ personId }) => personId));
  let after: string | undefined;
  do {
    const page = await registers.listMembers(after === undefined ? {} : { after });
    for (const member of page.items) {
      const { memberId, leftOn } = member;
      const isChosen = only === undefined ? from === undefined || memberId >= from : memberId === only;
      if (isChosen && leftOn === undefined && !staff.has(memberId)) yield member;
    }
    after = page.next;
  } while (after !== undefined);
}
