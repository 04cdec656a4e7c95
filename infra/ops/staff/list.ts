/** `staff list`: who works for the plan, with which roles, and whether they can sign in. */
import * as z from 'zod';
import { alignColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';

export const listStaff = defineCommand({
  name: 'staff list',
  summary: 'shows who works for the plan, and whether they can sign in',
  options: {},
  input: z.object({}),
  async run(_, { open, print }) {
    const { registers, staffAccounts } = await open();
    const rows: string[][] = [];
    for (const { personId, email, language, roles, countries = [] } of await registers.listStaff()) {
      const account = await staffAccounts.state(personId);
      rows.push([personId, email, language, roles.join(','), countries.join(','), account]);
    }
    if (rows.length === 0) return print('Nobody works for the plan yet.');
    const headings = ['person', 'email', 'language', 'roles', 'countries', 'account'];
    for (const line of alignColumns([headings, ...rows])) print(line);
  },
});
