/** `staff add`: a person works for the plan from now on, or with other roles; the first administrator too. */
import * as z from 'zod';
import { saveStaff } from '../../../functions/registers/store.ts';
import { type Role, roles, staffSchema } from '../../../workflows/registers/records.ts';
import type { AccountState } from '../accounts.ts';
import { commaList, defineCommand } from '../command.ts';

/** Who is a member, coordinates or is a client follows from the registers. */
const ofRegisters: readonly Role[] = ['member', 'coordinator', 'client'];
const givenRoles = roles.filter((role) => !ofRegisters.includes(role));

const input = z
  .object({
    person: staffSchema.shape.personId,
    name: staffSchema.shape.name.optional(),
    email: staffSchema.shape.email,
    language: staffSchema.shape.language.default('fr'),
    roles: commaList.pipe(z.array(z.enum(givenRoles)).min(1)),
    countries: commaList.pipe(staffSchema.shape.countries.unwrap()).optional(),
  })
  .transform(({ person, name = person, countries, ...rest }) => ({
    ...rest,
    personId: person,
    name,
    ...(countries && { countries }),
  }));

const what: Readonly<Record<AccountState, string>> = {
  none: 'an invitation was mailed',
  invited: 'was invited before; the password of that mail counts',
  active: 'signs in as before',
  disabled: 'can sign in again',
};

export const addStaff = defineCommand({
  name: 'staff add',
  summary: 'gives a person an account and roles; again, with what changed, to change them',
  options: {
    person: { value: 'ID', about: 'the id in the registers, which is the user name too' },
    email: { value: 'ADDRESS', about: 'where the invitation and the plan’s mails go' },
    roles: { value: 'LIST', about: `with commas, out of ${givenRoles.join(', ')}` },
    name: { value: 'TEXT', about: 'as others see it (the id)' },
    language: { value: 'CODE', about: 'of pages and mails (fr)' },
    countries: { value: 'LIST', about: 'for partner-office and adviser: those they speak for (all)' },
  },
  input,
  async run(staff, { open, print }) {
    const { store, staffAccounts } = await open();
    // First what they may do: whoever can sign in then finds it.
    await saveStaff(store, staff);
    const before = await staffAccounts.admit(staff.personId, staff.email);
    print(`${staff.personId} <${staff.email}>: ${staff.roles.join(', ')}; ${what[before]}`);
  },
});
