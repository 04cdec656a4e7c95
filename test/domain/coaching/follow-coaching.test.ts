/** What is due in an accompaniment, day by day, and which coaches fit. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../workflows/calendar.ts';
import {
  type Coaching,
  type CoachingSession,
  endCoaching,
  ImpossibleStep,
  planSession,
  recordSession,
} from '../../../workflows/coaching/coaching.ts';
import { lookAtCoaching } from '../../../workflows/coaching/follow-coaching.ts';
import { type Candidate, fittingCoaches } from '../../../workflows/coaching/match-coach.ts';

const terms = { planReminderDays: 7, replaceDays: 21, recordReminderDays: 3, lapseDays: 240 };

function coaching(changes: Partial<Coaching> = {}): Coaching {
  return {
    coachingId: 'c-1',
    memberId: 'M-1',
    country: 'BE',
    language: 'fr',
    spoken: 'nl',
    kind: 'individual',
    sector: 'music',
    topic: 'clients',
    goals: 'Opnieuw optreden',
    askedAt: '2020-04-01T08:00:00.000Z',
    state: 'running',
    coachId: 'arno',
    matchedOn: '2020-04-01',
    replacedIds: [],
    sessions: [],
    ...changes,
  };
}

const session = (on: string, state: CoachingSession['state'] = 'planned') =>
  ({ sessionId: `${on}T1000`, on, from: '10:00', place: 'Gent', state }) as const;

describe('what is due', () => {
  test.each<[string, Partial<Coaching>, string, string, string]>([
    ['nothing on the day of the match', {}, '2020-04-01', 'nothing', '2020-04-08'],
    ['a reminder after a week', {}, '2020-04-08', 'plan', '2020-04-09'],
    ['nothing on the day after it', { remindedOn: '2020-04-08' }, '2020-04-09', 'nothing', '2020-04-15'],
    ['another coach after three weeks', { remindedOn: '2020-04-15' }, '2020-04-22', 'replace', '2020-04-23'],
    ['not for a cohort', { remindedOn: '2020-04-15', cohortId: 'x' }, '2020-04-22', 'plan', '2020-04-23'],
    [
      'nothing before a meeting',
      { sessions: [session('2020-05-01')] },
      '2020-04-30',
      'nothing',
      '2020-05-04',
    ],
    ['what became of it', { sessions: [session('2020-05-01')] }, '2020-05-04', 'record', '2020-05-05'],
    ['the next one', { sessions: [session('2020-05-01', 'held')] }, '2020-05-08', 'plan', '2020-05-09'],
    ['the end when time is up', { sessions: [session('2021-05-01')] }, '2020-11-27', 'lapse', '2020-11-27'],
  ])('%s', (_name, changes, today, due, nextOn) => {
    expect(lookAtCoaching(coaching(changes), today, '2020-04-01', terms)).toEqual({ due, nextOn });
  });

  test('looks again on a later day, and always comes to an end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { maxLength: 4 }), fc.boolean(), (offsets, cohort) => {
        let one = coaching(cohort ? { cohortId: 'x' } : {});
        for (const days of offsets) {
          const planned = { on: addDays('2020-04-01', days), from: '10:00', place: 'Gent' };
          one = planSession(one, planned);
        }
        let today = '2020-04-01';
        for (let looks = 0; ; looks += 1) {
          expect(looks).toBeLessThan(300);
          const { due, nextOn } = lookAtCoaching(one, today, '2020-04-01', terms);
          if (due === 'lapse' || due === 'replace') break;
          expect(nextOn > today).toBe(true);
          if (due !== 'nothing') one = { ...one, remindedOn: today };
          today = nextOn;
        }
        expect(today <= addDays('2020-04-01', terms.lapseDays)).toBe(true);
      }),
    );
  });
});

describe('steps that cannot be', () => {
  test.each([
    ['not-running', () => planSession(coaching({ state: 'over' }), session('2020-05-01'))],
    ['no-session', () => recordSession(coaching(), 'x', { held: true }, '2020-05-01')],
    [
      'not-yet',
      () =>
        recordSession(
          coaching({ sessions: [session('2020-05-02')] }),
          '2020-05-02T1000',
          { held: true },
          '2020-05-01',
        ),
    ],
    [
      'over',
      () => endCoaching(coaching({ state: 'over' }), { result: 'stopped', summary: '', at: '', by: 'M-1' }),
    ],
  ])('%s', (code, step) => {
    expect(step).toThrow(ImpossibleStep);
    expect(step).toThrow(code);
  });

  test('what was planned falls away with the end', () => {
    const one = coaching({ sessions: [session('2020-04-01', 'held'), session('2020-05-01')] });
    const ended = endCoaching(one, { result: 'stopped', summary: '', at: '', by: 'M-1' });
    expect(ended.sessions.map((each) => each.state)).toEqual(['held']);
  });
});

describe('coaches who fit', () => {
  const coach = (personId: string, changes: object = {}, freePlaces = 3): Candidate => ({
    profile: { personId, places: 5, languages: ['nl'], sectors: [], ...changes },
    freePlaces,
    countries: [],
  });

  test('speak the language, know the sector, have a place, and are somebody else', () => {
    const all = [
      coach('french', { languages: ['fr'] }),
      coach('designer', { sectors: ['design'] }),
      coach('full', {}, 0),
      coach('M-1'),
      coach('tried'),
      coach('musician', { sectors: ['music'] }, 1),
      coach('anybody'),
      { ...coach('abroad', { sectors: ['music'] }), countries: ['FR'] as const },
    ];
    const found = fittingCoaches(coaching({ replacedIds: ['tried'] }), all);
    expect(found.map((one) => one.profile.personId)).toEqual(['musician', 'anybody', 'abroad']);
  });
});
