/** `npm run ops`: what operators type, and what it does to the staff list and the accounts. */
import { beforeEach, describe, expect, it } from 'vitest';
import { saveRecords } from '../../../functions/registers/save-records.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { commands } from '../../../infra/ops/commands.ts';
import { runOps } from '../../../infra/ops/run-ops.ts';
import type { Site } from '../../../infra/ops/site.ts';
import { rememberAccounts } from './remembered-accounts.ts';
import { siteOn } from './site-on-embedded.ts';

let site: Site;
/** Of the staff. */
let accounts: ReturnType<typeof rememberAccounts>;
let members: ReturnType<typeof rememberAccounts>;
let printed: string[];
let complaints: string[];

beforeEach(() => {
  const database = openDatabase(':memory:');
  const store = createSqliteStore(database);
  accounts = rememberAccounts();
  const nothingRuns = async () => undefined;
  members = rememberAccounts();
  const parts = { store, database, deps: {} as never, start: nothingRuns };
  site = { ...siteOn(parts), accounts: members, staffAccounts: accounts };
  printed = [];
  complaints = [];
});

function ops(line: string): Promise<number> {
  return runOps(line.split(' '), {
    openSite: async () => site,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
}

const addFarid = 'staff add --stage dev --person farid --email farid@coop.example --roles finance';

async function addMember(memberId: string, leftOn?: string): Promise<void> {
  const person = { memberId, name: memberId, email: `${memberId}@members.example`, language: 'fr' };
  const member = { ...person, country: 'BE', employment: 'permanent', joinedOn: '2015-01-01' } as const;
  const records = [leftOn === undefined ? member : { ...member, leftOn }];
  const fields = new Set(['name']);
  await saveRecords(
    { store: site.store, register: 'members', fields, changedAt: '2020-03-30T00:00:00Z' },
    records,
  );
}

describe('staff add', () => {
  it('writes the person with their roles and invites them', async () => {
    expect(await ops(`${addFarid},operator --name Farid --language nl --countries BE,FR`)).toBe(0);
    const record = { name: 'Farid', language: 'nl', roles: ['finance', 'operator'], countries: ['BE', 'FR'] };
    expect(await site.registers.staff('farid')).toMatchObject(record);
    expect((await site.registers.staffWithRole('operator')).map(({ personId }) => personId)).toEqual([
      'farid',
    ]);
    expect(accounts.list()).toEqual({ farid: 'invited farid@coop.example' });
  });

  it('changes roles and address when it is done again, and lets back in', async () => {
    await ops(addFarid);
    await ops('staff remove --stage dev --person farid');
    expect(accounts.list()).toEqual({ farid: 'disabled farid@coop.example' });
    expect(await ops('staff add --stage dev --person farid --email f@coop.example --roles auditor')).toBe(0);
    expect(accounts.list()).toEqual({ farid: 'active f@coop.example' });
    expect(await site.registers.staffWithRole('finance')).toEqual([]);
    expect(await site.registers.staffWithRole('auditor')).toHaveLength(1);
  });

  it.each([
    ['a role that there is not', `${addFarid},boss`, /boss|roles/],
    ['a role that registers give', `${addFarid},member`, /roles/],
    ['no address', 'staff add --stage dev --person farid --roles finance', /email/],
    [
      'an id with a space too many',
      'staff add --stage dev --person a/b --email a@b.example --roles finance',
      /person/,
    ],
    ['a country without an office', `${addFarid} --countries BE,XX`, /countries/],
    ['no stage', 'staff add --person farid --email farid@coop.example --roles finance', /--stage/],
    ['an option that there is not', `${addFarid} --role finance`, /--role/],
  ])('refuses %s, says so, and changes nothing', async (_, line, message) => {
    expect(await ops(line)).toBe(2);
    expect(complaints.join('\n')).toMatch(message);
    expect(await site.registers.listStaff()).toEqual([]);
    expect(accounts.list()).toEqual({});
  });
});

describe('staff remove', () => {
  it('takes the roles and the account', async () => {
    await ops(addFarid);
    expect(await ops('staff remove --stage dev --person farid')).toBe(0);
    expect(await site.registers.staff('farid')).toBeUndefined();
    expect(await site.registers.staffWithRole('finance')).toEqual([]);
  });

  it('leaves a member their account', async () => {
    await addMember('farid');
    await ops(addFarid);
    await ops('staff remove --stage dev --person farid');
    expect(members.list()).toEqual({ farid: 'invited farid@members.example' });
    expect(accounts.list()).toEqual({ farid: 'disabled farid@coop.example' });
  });

  it('says that there is nobody', async () => {
    expect(await ops('staff remove --stage dev --person farid')).toBe(1);
    expect(complaints).toEqual(['nobody is called farid']);
  });
});

describe('staff list', () => {
  it('shows each person once, with what they may do', async () => {
    expect(await ops('staff list --stage dev')).toBe(0);
    expect(printed).toEqual(['Nobody works for the plan yet.']);
    await ops(`${addFarid},operator`);
    await ops('staff list --stage dev');
    expect(printed.at(-1)).toMatch(/^farid +farid@coop\.example +fr +finance,operator +invited$/);
  });
});

describe('members invite', () => {
  it('invites those who have no account, are still members and are not of the staff, once', async () => {
    for (const id of ['nour', 'ines', 'farid']) await addMember(id);
    await addMember('lou', '2019-12-31');
    await ops(addFarid);
    printed.length = 0;
    await ops('members invite --stage dev');
    expect(members.list()).toEqual({
      ines: 'invited ines@members.example',
      nour: 'invited nour@members.example',
    });
    await ops('members invite --stage dev');
    expect(printed).toEqual(['2 invited', '0 invited']);
  });

  it('sends another to whoever never used theirs, and goes on from a member', async () => {
    for (const id of ['ada', 'ines', 'nour']) await addMember(id);
    await ops('members invite --stage dev --from ines');
    expect(Object.keys(members.list())).toEqual(['ines', 'nour']);
    await ops('members invite --stage dev --again');
    await ops('members invite --stage dev --member ada --again');
    expect(printed).toEqual(['2 invited', '1 invited, 2 invited again', '0 invited, 1 invited again']);
  });

  it('waits when there are too many requests in a second, and stops with a place to go on from', async () => {
    for (const id of ['ada', 'ines', 'nour']) await addMember(id);
    const failure = (name: string) => Object.assign(new Error('no'), { name });
    const answers = [failure('TooManyRequestsException'), undefined, failure('LimitExceededException')];
    const invite = async (id: string, email: string) => {
      const error = answers.shift();
      if (error) throw error;
      return members.invite(id, email);
    };
    site = { ...site, accounts: { ...members, invite } };
    expect(await ops('members invite --stage dev')).toBe(1);
    expect(complaints.join()).toContain('1 invited before ines');
    expect(complaints.join()).toContain('--from ines');
    expect(await ops('members invite --stage dev --from ines')).toBe(0);
    expect(Object.keys(members.list())).toEqual(['ada', 'ines', 'nour']);
  });

  it('does not begin what Cognito’s own mailer would not end', async () => {
    for (let at = 0; at < 60; at += 1) await addMember(`m-${at}`);
    expect(await ops('members invite --stage dev')).toBe(2);
    expect(complaints.join()).toContain('isProved');
    expect(Object.keys(members.list())).toHaveLength(50);
  });
});

describe('help', () => {
  it('names every command, and each one its options', async () => {
    expect(await ops('--help')).toBe(0);
    for (const { name, summary } of commands)
      expect(printed.join()).toContain(`${name.padEnd(14)}  ${summary}`);
    for (const { name, options } of commands) {
      expect(await ops(`${name} --help`)).toBe(0);
      for (const option of Object.keys(options)) expect(printed.at(-1)).toContain(`--${option}`);
    }
  });

  it('names the command that there is not', async () => {
    expect(await ops('staff sack --stage dev')).toBe(2);
    expect(complaints.join()).toContain('There is no command "staff sack".');
  });
});
