/** A cancelled contract held against the register, and what cannot be. */
import { describe, expect, test } from 'vitest';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import { activity, contract, facts, service } from './cases.ts';

describe('the contract register', () => {
  const known = facts({ contract: contract({ cachets: 4 }) });

  test('fills in what was left out, and leaves what was given', () => {
    const body = cancelledContract.complete?.({ contractId: 'K-1', place: 'Namur', function: '' }, known);
    expect(body).toEqual({
      contractId: 'K-1',
      place: 'Namur',
      activityId: 'A-1',
      clientId: 'C-1',
      function: 'Musicien',
      startsOn: '2020-04-01',
      endsOn: '2020-04-30',
      plannedDays: 10,
      grossCents: 100_000,
      concludedOn: '2020-02-01',
      cachets: 4,
    });
  });

  test('fills in nothing from a contract of someone else, or from one that was not named', () => {
    const stranger = facts({ contract: contract({ memberId: 'M-2' }) });
    expect(cancelledContract.complete?.({ contractId: 'K-1' }, stranger)).toEqual({ contractId: 'K-1' });
    expect(cancelledContract.complete?.({}, known)).toEqual({});
  });

  test.each<[keyof CancelledContractForm, Partial<CancelledContractForm>, string | number]>([
    ['activityId', { activityId: 'A-2' }, 'A-1'],
    ['clientId', { clientId: 'C-2' }, 'C-1'],
    ['function', { function: 'Comédienne' }, 'Musicien'],
    ['place', { place: 'Namur' }, 'Liège'],
    ['startsOn', { startsOn: '2020-04-02' }, '2020-04-01'],
    ['endsOn', { endsOn: '2020-04-29' }, '2020-04-30'],
    ['plannedDays', { plannedDays: 11 }, 10],
    ['grossCents', { grossCents: 100_001 }, 100_000],
    ['concludedOn', { concludedOn: '2020-02-02' }, '2020-02-01'],
    ['cachets', { cachets: 5 }, 4],
  ])('contradicts a wrong %s', (path, change, registered) => {
    const form = service({ contractId: 'K-1', clientId: 'C-1', cachets: 4, ...change });
    expect(cancelledContract.crossCheck(form, known)).toEqual([
      { path, code: 'contradicts-register', values: { registered } },
    ]);
  });

  test('does not mind capitals and spaces', () => {
    const form = service({ contractId: 'K-1', function: ' musicien', place: 'LIÈGE' });
    expect(cancelledContract.crossCheck(form, known)).toEqual([]);
  });

  test('a client that only the contract knows is accepted', () => {
    const { client: _client, ...unlisted } = known;
    expect(cancelledContract.crossCheck(service({ contractId: 'K-1', clientId: 'C-1' }), unlisted)).toEqual(
      [],
    );
  });
});

describe('who may file for a contract', () => {
  const form = service({ contractId: 'K-1', grossCents: 1 });
  const unknown = [{ path: 'contractId', code: 'unknown' }];

  test('the member concerned, and a coordinator of its Activité', () => {
    const forMember = facts({ contract: contract(), filedBy: 'M-1' });
    const forCoordinator = facts({ contract: contract(), filedBy: 'M-9' });
    for (const known of [forMember, forCoordinator]) {
      expect(cancelledContract.crossCheck(service({ contractId: 'K-1' }), known)).toEqual([]);
    }
  });

  test.each<[string, CaseFacts]>([
    ['nobody knows the contract', facts()],
    ['it is the contract of another member', facts({ contract: contract({ memberId: 'M-2' }) })],
    [
      'a coordinator files it for someone whose contract it is not',
      facts({ contract: contract({ memberId: 'M-2' }), filedBy: 'M-9' }),
    ],
    ['another member files', facts({ contract: contract(), filedBy: 'M-3' })],
    [
      'a coordinator of another Activité files',
      facts({
        contract: contract(),
        filedBy: 'M-8',
        activity: activity({ activityId: 'A-2', coordinatorIds: ['M-8'] }),
      }),
    ],
  ])('otherwise it reads as unknown, and nothing of it is told: %s', (_name, known) => {
    expect(cancelledContract.crossCheck(form, known)).toEqual(unknown);
  });
});

describe('what cannot be', () => {
  const { activity: _activity, ...noActivity } = facts();
  const { client: _client, ...noClient } = facts();
  test.each<[string, Partial<CancelledContractForm>, CaseFacts, string, string]>([
    ['an unknown Activité', {}, noActivity, 'activityId', 'unknown'],
    ['an unknown client', { clientId: 'C-7' }, noClient, 'clientId', 'unknown'],
    ['an end before the start', { endsOn: '2020-03-31' }, facts(), 'endsOn', 'ends-before-start'],
    [
      'an agreement after the end',
      { concludedOn: '2020-05-01', cancelledOn: '2020-05-02' },
      facts(),
      'concludedOn',
      'concluded-after-end',
    ],
    [
      'a cancellation before the agreement',
      { cancelledOn: '2020-01-31' },
      facts(),
      'cancelledOn',
      'cancelled-before-concluded',
    ],
    [
      'more days than the calendar has',
      { plannedDays: 31 },
      facts(),
      'plannedDays',
      'more-days-than-calendar',
    ],
    [
      'more cancelled than planned',
      { cancelledDays: 11 },
      facts(),
      'cancelledDays',
      'more-days-than-planned',
    ],
    [
      'partly carried out, all cancelled',
      { cancellation: 'partly-carried-out' },
      facts(),
      'cancelledDays',
      'nothing-carried-out',
    ],
    ['more hours than the days have', { hours: 240.5 }, facts(), 'hours', 'more-hours-than-days'],
    ['too many cachets', { cachets: 31 }, facts(), 'cachets', 'more-cachets-than-days'],
  ])('%s', (_name, change, known, path, code) => {
    expect(cancelledContract.crossCheck(service(change), known)).toMatchObject([{ path, code }]);
  });

  test.each<[string, Partial<CancelledContractForm>]>([
    ['one day', { startsOn: '2020-04-01', endsOn: '2020-04-01', plannedDays: 1, cancelledDays: 1 }],
    ['every day of the calendar', { plannedDays: 30, cancelledDays: 30 }],
    ['agreed on the last day', { concludedOn: '2020-04-30', cancelledOn: '2020-04-30' }],
    ['all but one day lost', { cancellation: 'partly-carried-out', cancelledDays: 9 }],
    ['24 hours and 3 cachets a day', { hours: 240, cachets: 30 }],
  ])('but this can: %s', (_name, change) => {
    expect(cancelledContract.crossCheck(service(change), facts())).toEqual([]);
  });
});

describe('the same service again', () => {
  const described = 'A-1:C-1:2020-04-01:2020-04-30:musicien:liège';
  const byHand = service({ clientId: 'C-1', function: ' MUSICIEN ', place: 'liège' });
  const byContract = service({ contractId: 'K-1', clientId: 'C-1' });
  const mine = facts();

  test('is recognised by its contract and by its description', () => {
    const own = `service:${described}:${mine.member.memberId}`;
    const shared = `shared:contracts:${described}`;
    const anyClient = 'service:A-1:*:2020-04-01:2020-04-30:musicien:liège:M-1';
    expect(cancelledContract.fingerprints(byContract, mine)).toEqual([
      'contract:K-1',
      own,
      shared,
      `shared:${anyClient}`,
    ]);
    expect(cancelledContract.fingerprints(byHand, mine)).toEqual([`service:${described}`, own, anyClient]);
  });

  test('described by hand it cannot stand beside a contract for it, nor the other way round', () => {
    const [shared = ''] = cancelledContract.conflictsWith?.(byHand, mine) ?? [];
    expect(cancelledContract.fingerprints(byContract, mine)).toContain(shared);
    const [hand = ''] = cancelledContract.conflictsWith?.(byContract, mine) ?? [];
    expect(cancelledContract.fingerprints(byHand, mine)).toContain(hand);
  });

  test('described by one person with the client and without, it is one service', () => {
    const without = service({ function: 'Musicien', place: 'Liège' });
    const taken = new Set(cancelledContract.fingerprints(byHand, mine));
    expect(cancelledContract.fingerprints(without, mine).some((one) => taken.has(one))).toBe(true);
    const ofContract = cancelledContract.fingerprints(byContract, mine);
    const conflicts = cancelledContract.conflictsWith?.(without, mine) ?? [];
    expect(conflicts.some((one) => ofContract.includes(one))).toBe(true);
  });

  test('another place or day is another service', () => {
    for (const change of [{ place: 'Mons' }, { endsOn: '2020-04-29' }, { activityId: 'A-2' }]) {
      const form = service({ clientId: 'C-1', ...change });
      expect(cancelledContract.fingerprints(form, mine)).not.toContain(`service:${described}`);
    }
  });
});
