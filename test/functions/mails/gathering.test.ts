/** Which mails go out at once, which wait, and that none is lost or sent twice, whatever comes in between. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openGathering } from '../../../functions/mails/gathering/gather.ts';
import { sendGathered } from '../../../functions/mails/gathering/send.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { keys } from '../../../functions/platform/keys.ts';
import type { Effect, Gather, Store } from '../../../functions/platform/store/port.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { sampleMail } from '../../adapters/sample-mail.ts';

const start = Date.parse('2020-04-01T08:00:00Z');
let now = start;
let store: Store;
let effects: Effect[] = [];

beforeEach(() => {
  const sqlite = createSqliteStore(openDatabase(':memory:'));
  effects = [];
  sqlite.onWritten((some) => effects.push(...some));
  store = sqlite;
  now = start;
});

const clock = { now: () => now };
const deps = () => ({ store, clock, baseUrl: 'https://plan.example' }) as Deps;
const whose = { personId: 'adele', kind: 'approvals' } as const;

function mail(number: number, change: Partial<Gather> = {}): Extract<Effect, { kind: 'mail' }> {
  const gather = { ...whose, name: 'Adele', entry: `Request ${number}`, ...change };
  return { kind: 'mail', id: `mail-${number}`, mail: { ...sampleMail, language: 'en' }, gather };
}

const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => mail(from + at));
const comeAtOnce = (mails: readonly Extract<Effect, { kind: 'mail' }>[]) =>
  Promise.all(mails.map((one) => openGathering(store, clock).goesAtOnce(one)));
const sent = () => effects.flatMap((one) => (one.kind === 'mail' ? [one.mail] : []));
const starts = () => effects.filter(({ kind }) => kind === 'start');

describe('mails to one person', () => {
  it('go out one by one up to the fifth in an hour; all others wait, and one machine is started for them', async () => {
    expect((await comeAtOnce(many(30))).filter(Boolean)).toHaveLength(5);
    expect(starts()).toMatchObject([
      { machine: 'gathered-mails', input: { ...whose, dueAt: '2020-04-01T08:15:00.000Z' } },
    ]);
    await sendGathered(deps(), whose);
    expect(sent().map(({ entries }) => entries?.length)).toEqual([25]);
    await sendGathered(deps(), whose);
    expect(sent()).toHaveLength(1);
  });

  it('that come twice go out at once both times, and count once', async () => {
    await comeAtOnce(many(5));
    expect(await comeAtOnce([mail(0), mail(4)])).toEqual([true, true]);
    expect(await comeAtOnce([mail(5)])).toEqual([false]);
  });

  it('that come twice wait once', async () => {
    await comeAtOnce(many(7));
    await comeAtOnce([mail(5), mail(6), mail(6)]);
    await sendGathered(deps(), whose);
    expect(sent().map(({ entries }) => entries?.length)).toEqual([2]);
  });

  it('are none of them forgotten when others come while they are being sent', async () => {
    await comeAtOnce(many(10));
    await Promise.all([sendGathered(deps(), whose), comeAtOnce(many(15, 20)), sendGathered(deps(), whose)]);
    await sendGathered(deps(), whose);
    const listed = sent().flatMap(({ entries = [{ label: 'alone', link: '' }] }) => entries);
    expect(listed).toHaveLength(20);
  });

  it('are listed fifty at a time', async () => {
    await comeAtOnce(many(125));
    await sendGathered(deps(), whose);
    expect(sent().map(({ entries }) => entries?.length)).toEqual([50, 50, 20]);
  });

  it('are not listed once their task is decided', async () => {
    const task = (state: string) => ({ op: 'put', data: { state }, when: 'absent' }) as const;
    await store.transact([
      { ...task('approved'), key: keys.approvalTask('T-1') },
      { ...task('open'), key: keys.approvalTask('T-2') },
    ]);
    await comeAtOnce([...many(5), mail(11, { taskId: 'T-1' }), mail(12, { taskId: 'T-2' })]);
    await sendGathered(deps(), whose);
    expect(sent()).toEqual([{ ...sampleMail, language: 'en' }]);
  });

  it('say how many are urgent, and by when the first is to be decided', async () => {
    const until = (day: string) => ({ until: `2020-04-${day}T16:00:00Z` });
    await comeAtOnce([...many(5), mail(11, until('09')), mail(12, { ...until('03'), urgent: true })]);
    await sendGathered(deps(), whose);
    expect(sent()[0]).toMatchObject({
      subject:
        'Urgent: 2 claims are waiting for your decision, the first by Friday 3 April 2020 at 6.00\u00a0pm',
      entries: [{ label: 'Request 12' }, { label: 'Request 11' }],
    });
  });
});

describe('referrals to an operator', () => {
  const referral = (number: number) => mail(number, { personId: 'omar', kind: 'operations' });

  it('are one mail a day, and one more the next morning with all that came since', async () => {
    expect(await comeAtOnce([referral(1), referral(2), referral(3)])).toEqual([true, false, false]);
    expect(starts()).toMatchObject([{ input: { dueAt: '2020-04-02T05:00:00.000Z' } }]);
    now = Date.parse('2020-04-02T05:00:00Z');
    await sendGathered(deps(), { personId: 'omar', kind: 'operations' });
    expect(sent()).toMatchObject([{ subject: '2 cases need an operator' }]);
    expect(await comeAtOnce([referral(4)])).toEqual([false]);
  });
});
