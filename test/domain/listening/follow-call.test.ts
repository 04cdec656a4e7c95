/** What is due about a call at each moment, who is to make it, and what is left of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assign,
  type CallContent,
  dayparts,
  end,
  forget,
  handOver,
  isSealedId,
  type ListeningCall,
} from '../../../workflows/listening/call.ts';
import {
  chooseListener,
  dueOfCall,
  isCallableDay,
  keepSeconds,
  lookSeconds,
} from '../../../workflows/listening/follow-call.ts';

const terms = { remindDays: 1, reassignDays: 3, lapseDays: 60, keepDays: 30 };
const content: CallContent = {
  language: 'fr',
  phone: '0470 12 34 56',
  on: '2020-04-02',
  at: 'noon',
  words: 'Seul·e',
};
const asked: ListeningCall = {
  callId: 's-1',
  ownerId: 'mara',
  askedAt: '2020-04-01T07:00:00.000Z',
  state: 'waiting',
  content,
  triedIds: [],
};
const given = assign(asked, 'leonie', '2020-04-01T07:00:00.000Z');
const at = (instant: string) => Date.parse(instant);

describe('what is due', () => {
  test.each<[string, ListeningCall, string, string]>([
    ['somebody is looked for', asked, '2020-04-01T07:00:00Z', 'assign'],
    ['nothing before the day asked for', given, '2020-04-02T05:00:00Z', 'nothing'],
    ['a reminder a day after it', given, '2020-04-03T05:00:00Z', 'remind'],
    [
      'no second one at once',
      { ...given, remindedAt: '2020-04-03T05:00:00Z' },
      '2020-04-03T06:00:00Z',
      'nothing',
    ],
    ['somebody else after three days', given, '2020-04-05T05:00:00Z', 'reassign'],
    ['an end after 60 days', given, '2020-05-31T07:00:00Z', 'lapse'],
    [
      'nothing in the days that it is kept',
      end(given, 'called', '2020-04-02T10:00:00Z'),
      '2020-05-02T09:59:59Z',
      'keep',
    ],
    ['to forget after them', end(given, 'called', '2020-04-02T10:00:00Z'), '2020-05-02T10:00:00Z', 'forget'],
    [
      'to forget what was withdrawn',
      end(given, 'withdrawn', '2020-04-02T10:00:00Z'),
      '2020-04-02T10:00:00Z',
      'forget',
    ],
  ])('%s', (_name, call, now, due) => {
    expect(dueOfCall(call, at(now), terms)).toBe(due);
  });

  test('the next look is when something is due, never before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 * 86_400 }), (seconds) => {
        const now = at(asked.askedAt) + seconds * 1000;
        if (dueOfCall(given, now, terms) !== 'nothing') return;
        const wait = lookSeconds(given, now, terms);
        expect(dueOfCall(given, now + wait * 1000, terms)).not.toBe('nothing');
        if (wait > 60) expect(dueOfCall(given, now + (wait - 2) * 1000, terms)).toBe('nothing');
      }),
    );
  });

  test('what was said is kept for 30 days from the end, to the second', () => {
    const ended = end(given, 'called', '2020-04-02T10:00:00.000Z');
    expect(keepSeconds(ended, at('2020-04-02T10:00:00Z'), terms)).toBe(30 * 86_400);
    expect(keepSeconds(ended, at('2020-06-01T10:00:00Z'), terms)).toBe(0);
  });
});

describe('who is to call', () => {
  const listeners = [
    { personId: 'leonie', language: 'fr', open: 3 },
    { personId: 'lander', language: 'nl', open: 0 },
    { personId: 'lea', language: 'fr', open: 1 },
  ];

  test.each([
    ['whoever speaks the language and has least in hand', {}, 'fr', 'lea'],
    ['whoever was not tried', { triedIds: ['lea', 'leonie'] }, 'fr', 'lander'],
    [
      'somebody who was tried, when there is nobody else',
      { triedIds: ['lea', 'leonie', 'lander'] },
      'fr',
      'lea',
    ],
    ['not oneself', { ownerId: 'lander' }, 'nl', 'lea'],
  ] as const)('%s', (_name, more, language, chosen) => {
    expect(chooseListener({ ...asked, ...more }, language, listeners)).toBe(chosen);
  });

  test('nobody when nobody is there', () => {
    expect(chooseListener(asked, 'fr', [])).toBeUndefined();
    expect(chooseListener({ ...asked, ownerId: 'lea' }, 'fr', listeners.slice(2))).toBeUndefined();
  });
});

test('what is forgotten holds nothing that was said', () => {
  const said = fc.record({
    language: fc.constantFrom('fr', 'nl', 'de', 'en'),
    phone: fc.string({ minLength: 6 }).map((text) => `tel:${text}`),
    on: fc.constant('2020-04-17'),
    at: fc.constantFrom(...dayparts),
    words: fc.string({ minLength: 4 }).map((text) => `said:${text}`),
  });
  fc.assert(
    fc.property(said, fc.constantFrom('called', 'withdrawn', 'lapsed'), (one, ending) => {
      const call = assign(handOver(assign({ ...asked, content: one }, 'lander', 'x')), 'leonie', 'y');
      const left = JSON.stringify(forget(end({ ...call, requestKey: 'k' }, ending, '2020-05-01T00:00:00Z')));
      for (const trace of [one.words, one.phone, one.on, 'lander', 'leonie']) {
        expect(left).not.toContain(JSON.stringify(trace).slice(1, -1));
      }
      expect(Object.keys(JSON.parse(left)).toSorted()).toEqual(
        ['askedAt', 'callId', 'endedAt', 'ending', 'ownerId', 'state', 'triedIds'].toSorted(),
      );
    }),
  );
});

test('an ended call stays as it ended', () => {
  const ended = end(given, 'called', '2020-04-02T10:00:00Z');
  expect(end(ended, 'withdrawn', '2020-04-03T10:00:00Z')).toBe(ended);
});

test.each([
  ['2020-03-31', false],
  ['2020-04-01', true],
  ['2020-05-01', true],
  ['2020-05-02', false],
])('a call on %s can be asked for: %s', (on, callable) => {
  expect(isCallableDay(on, at('2020-04-01T07:00:00Z'), 30)).toBe(callable);
});

test.each([
  ['s-0190', true],
  ['0190', false],
  ['', false],
])('%j is a sealed id: %s', (id, sealed) => {
  expect(isSealedId(id)).toBe(sealed);
});
