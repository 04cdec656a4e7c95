/** Check digits, by numbers that others published as examples or that were worked out by hand. */
import { describe, expect, test } from 'vitest';
import { isNir, isNiss, isSiret } from '../../../workflows/registers/national-numbers.ts';
import { parseRecord } from '../../../workflows/registers/register-forms.ts';

describe('check digits', () => {
  test.each([
    // 850730033 mod 97 = 69: 97 − 69 = 28 (wikipedia.org, Numéro de registre national).
    ['85073003328', true],
    ['85073003327', false],
    // Born in 2017: 2170730033 mod 97 = 13: 97 − 13 = 84 (the same page).
    ['17073003384', true],
    ['17073003383', false],
    ['8507300332', false],
  ])('NISS %s: %s', (number, expected) => {
    expect(isNiss(number)).toBe(expected);
  });

  test.each([
    // 2850575116001 mod 97 = 88: 97 − 88 = 09.
    ['285057511600109', true],
    ['285057511600177', false],
    // Corsica: 2A counts as 19: 1850519116001 mod 97.
    [`185052A116001${String(97 - (1_850_519_116_001 % 97)).padStart(2, '0')}`, true],
    ['28505751160010', false],
  ])('NIR %s: %s', (number, expected) => {
    expect(isNir(number)).toBe(expected);
  });

  test.each([
    // insee.fr, wikipedia.org (Apple France): 732 829 320 00074.
    ['73282932000074', true],
    ['73282932000075', false],
    // The post office: 3 + 5 + 6 + 4 + 9 + 8 + 3 + 7 = 45, a multiple of five.
    ['35600000049837', true],
    ['7328293200007', false],
  ])('SIRET %s: %s', (number, expected) => {
    expect(isSiret(number)).toBe(expected);
  });
});

describe('a row of a register', () => {
  const member = {
    memberId: 'm-1',
    name: 'Ana Dupont',
    email: 'ana@members.example',
    country: 'BE',
    language: 'fr',
    employment: 'artist',
    joinedOn: '2015-03-01',
  };
  const activity = { activityId: 'act-1', name: 'Trio', country: 'FR', sector: 'music', coordinatorIds: [] };

  test.each([
    ['members', { ...member, nationalId: '85.07.30-033.28' }, undefined],
    ['members', { ...member, nationalId: '2 85 05 75 116 001 09' }, undefined],
    ['members', { ...member, nationalId: '85.07.30-033.29' }, 'not-a-national-id'],
    ['members', { ...member, country: 'DE', nationalId: '65 170839 J 003' }, undefined],
    ['activities', { ...activity, employerNo: '732 829 320 00074' }, undefined],
    ['activities', { ...activity, employerNo: '732 829 320 00075' }, 'not-an-employer-no'],
    ['activities', { ...activity, country: 'BE', employerNo: '0123456789' }, undefined],
    ['activities', { ...activity, country: 'BE', employerNo: '732 829 320 00074' }, 'not-an-employer-no'],
  ] as const)('of %s %o: %s', (register, row, code) => {
    const parsed = parseRecord(register, row);
    expect(parsed.ok ? undefined : parsed.errors[0]?.code).toBe(code);
  });
});
