/** The two parts of an initiative's money, and what is due about its report day by day. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../workflows/calendar.ts';
import { lookAtInitiative } from '../../../workflows/initiative/follow-initiative.ts';
import {
  accept,
  handIn,
  type Initiative,
  sendBack,
  WrongMoment,
} from '../../../workflows/initiative/initiative.ts';
import { splitInTwo } from '../../../workflows/measures/initiative-grant/parts.ts';

const terms = { reminderDays: 14, reviewReminderDays: 7 };
const due: Initiative = { initiativeId: 'i-1', state: 'report-due', dueOn: '2020-08-01' };
const report = { text: 'Fait', spentCents: 1, at: '2020-07-01T08:00:00Z', by: 'M-1' };

test('the parts add up to the amount, the first never the smaller share that was promised', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 250_000 }), fc.integer({ min: 1, max: 100 }), (cents, percent) => {
      const { first, second } = splitInTwo(cents, percent);
      expect(first + second).toBe(cents);
      expect(first * 100).toBeGreaterThanOrEqual(cents * percent);
      expect((first - 1) * 100).toBeLessThan(cents * percent);
      expect(second).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe('what is due', () => {
  test.each<[string, Initiative, string, string, string]>([
    ['nothing early on', due, '2020-05-01', 'nothing', '2020-07-18'],
    ['a reminder two weeks before', due, '2020-07-18', 'remind-group', '2020-08-02'],
    ['no second one', { ...due, remindedOn: '2020-07-18' }, '2020-07-25', 'nothing', '2020-08-02'],
    ['a report on the last day', { ...due, remindedOn: '2020-07-18' }, '2020-08-01', 'nothing', '2020-08-02'],
    ['the end the day after', due, '2020-08-02', 'lapse', '2020-08-02'],
    ['a word about the report', handIn(due, report), '2020-09-01', 'remind-reviewers', '2020-09-08'],
    [
      'no word yet',
      { ...handIn(due, report), remindedOn: '2020-09-01' },
      '2020-09-03',
      'nothing',
      '2020-09-08',
    ],
  ])('%s', (_name, initiative, today, what, nextOn) => {
    expect(lookAtInitiative(initiative, today, terms)).toEqual({ due: what, nextOn });
  });
});

describe('what can follow what', () => {
  const reported = handIn({ ...due, remindedOn: '2020-07-18' }, report);

  test('a report sent back has time to be completed, and is reminded anew', () => {
    const returned = { comment: 'Où ?', at: report.at, by: 'adele' };
    const back = sendBack(reported, returned, addDays('2020-08-01', 5));
    expect(back).toMatchObject({ state: 'report-due', dueOn: '2020-08-06', returned });
    expect(back.remindedOn).toBeUndefined();
    expect(sendBack(reported, returned, '2020-07-01').dueOn).toBe('2020-08-01');
  });

  test.each([
    ['a report twice', () => handIn(reported, report)],
    ['a word without a report', () => accept(due, report.at, 'adele')],
    ['a question without a report', () => sendBack(due, { comment: '', at: '', by: '' }, '2020-08-01')],
    ['a report after the word', () => handIn(accept(reported, report.at, 'adele'), report)],
  ])('not %s', (_name, step) => {
    expect(step).toThrow(WrongMoment);
  });
});
