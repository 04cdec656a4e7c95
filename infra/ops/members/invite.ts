/** `members invite`: every member of the register who has no account yet gets one, with a mail that invites. */
import { AliasExistsException } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import type { RegisteredMember } from '../../../functions/registers/store.ts';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';

export const inviteMembers = defineCommand({
  name: 'members invite',
  summary: 'gives an account to each member who has none, with a mail that invites',
  options: {},
  input: z.object({}),
  async run(_, { open, print }) {
    const site = await open();
    let invited = 0;
    for await (const { memberId, email } of presentMembers(site)) {
      try {
        if (await site.accounts.invite(memberId, email)) invited += 1;
      } catch (error) {
        if (!(error instanceof AliasExistsException)) throw error;
        print(`${memberId}: somebody else signs in with the same address; give one of them another`);
      }
    }
    print(`${invited} invited`);
  },
});

async function* presentMembers({ registers }: Site): AsyncGenerator<RegisteredMember> {
  let after: string | undefined;
  do {
    const page = await registers.listMembers(after === undefined ? {} : { after });
    yield* page.items.filter(({ leftOn }) => leftOn === undefined);
    after = page.next;
  } while (after !== undefined);
}
