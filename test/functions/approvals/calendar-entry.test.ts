/** The calendar file of a deadline, as calendar programs read it. */
import { expect, test } from 'vitest';
import { calendarEntry } from '../../../functions/approvals/calendar-entry.ts';

const entry = calendarEntry({
  uid: 'task-1',
  title: 'À décider : Contrat annulé, « Les Nuits ; du Canal », une très longue ligne qui ne tient pas',
  until: '2020-04-09T16:00:00.000Z',
  madeAt: '2020-04-02T07:00:00.000Z',
  link: 'https://entraide.example/tasks/task-1',
  fileName: 'echeance',
});

test('ends at the deadline, and is named', () => {
  expect(entry).toMatchObject({ name: 'echeance.ics', mediaType: 'text/calendar; charset=utf-8' });
  expect(entry.content).toContain('\r\nDTSTART:20200409T153000Z\r\nDTEND:20200409T160000Z\r\n');
  expect(entry.content).toContain('\r\nUID:task-1\r\n');
});

test('has lines of at most 75 bytes, and escapes what has a meaning of its own', () => {
  for (const line of entry.content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const whole = entry.content.replaceAll('\r\n ', '');
  expect(whole).toContain('SUMMARY:À décider : Contrat annulé\\, « Les Nuits \\; du Canal »');
});
