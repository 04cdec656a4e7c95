/** `staff remove`: a person works for the plan no longer; whoever is a member as well stays one. */
import * as z from 'zod';
import { removeStaff } from '../../../functions/registers/save-staff.ts';
import { staffSchema } from '../../../workflows/registers/records.ts';
import { defineCommand } from '../command.ts';

export const removeStaffMember = defineCommand({
  name: 'staff remove',
  summary: 'takes a person’s roles away, and the account unless a member’s',
  options: { person: { value: 'ID', about: 'the id in the registers' } },
  input: z.object({ person: staffSchema.shape.personId }),
  async run({ person }, { open, print }) {
    const { store, registers, accounts, staffAccounts } = await open();
    const removed = await removeStaff(store, person);
    const before = await staffAccounts.disable(person);
    const member = await registers.member(person);
    if (member && member.leftOn === undefined) {
      await accounts.invite(person, member.email);
      return print(`${person}: ${removed ? 'no roles any more' : 'had no roles'}; signs in as a member`);
    }
    if (!removed && before === 'none') throw new Error(`nobody is called ${person}`);
    print(`${person}: no roles any more; the account is disabled`);
  },
});
