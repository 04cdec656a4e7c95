import { describe, expect, it } from 'vitest';
import { returnReasonSentence } from '../../../workflows/bank/return-reason-texts.ts';
import { knownReturnReasons, returnCodeIn, returnReason } from '../../../workflows/bank/return-reasons.ts';
import { settlementOf } from '../../../workflows/bank/settlement.ts';
import { faultOf } from '../../../workflows/payment/fault.ts';

describe('a reason of the bank', () => {
  it.each([
    ['AC01', 'another-account', true],
    ['AC04', 'another-account', true],
    ['AC06', 'another-account', true],
    ['AG01', 'another-account', true],
    ['AM05', 'cooperative', false],
    ['BE04', 'cooperative', false],
    ['MD07', 'person', false],
    ['MS02', 'own-bank', false],
    ['MS03', 'own-bank', false],
    ['RR01', 'cooperative', false],
    ['ZZZZ', 'person', false],
    ['constructor', 'person', false],
    [undefined, 'person', false],
  ])('%s is for: %s; another account helps: %s', (code, remedy, mendableByAccount) => {
    expect(returnReason(code)).toMatchObject({ code: code ?? '', remedy, mendableByAccount });
  });

  it.each(['fr', 'nl', 'de', 'en'] as const)('has a sentence in %s, whatever its code', (language) => {
    for (const code of [...knownReturnReasons, undefined])
      expect(returnReasonSentence(returnReason(code).text, language)).toMatch(/^\p{Lu}.{10,120}\.$/u);
  });

  it('has ISO codes only, each once and in order', () => {
    expect(knownReturnReasons.every((code) => /^[A-Z]{2}(\d\d|[A-Z]{2})$/.test(code))).toBe(true);
    expect([...knownReturnReasons].sort()).toEqual(knownReturnReasons);
  });
});

describe('a status of the bank', () => {
  it.each([
    ['ACSC', 'settled'],
    ['ACCC', 'settled'],
    ['ACCP', 'accepted'],
    ['ACSP', 'accepted'],
    ['ACTC', 'accepted'],
    ['ACWC', 'accepted'],
    ['ACFC', 'accepted'],
    ['RCVD', 'pending'],
    ['PDNG', 'pending'],
    ['RJCT', 'rejected'],
    ['CANC', 'rejected'],
    ['PART', 'unknown'],
    ['BLCK', 'unknown'],
    ['', 'unknown'],
    ['toString', 'unknown'],
  ])('%s means %s', (status, settlement) => expect(settlementOf(status)).toBe(settlement));
});

describe('whose doing a refusal is', () => {
  const line = { scope: 'line', kind: 'rejected', status: 'RJCT' } as const;
  it.each([
    ['CH11', 'cooperative'],
    ['DS02', 'cooperative'],
    ['BE15', 'cooperative'],
    ['AB08', 'cooperative'],
    ['AM16', 'cooperative'],
    ['AC10', 'cooperative'],
    ['DU07', 'duplicate'],
    ['AC04', 'payee'],
    ['AG11', 'payee'],
    ['MS03', 'payee'],
    ['NARR', 'unclear'],
    ['ZZZZ', 'unclear'],
    [undefined, 'unclear'],
  ])('of one payment for %s: %s', (code, fault) => {
    expect(faultOf({ ...line, ...(code !== undefined && { reason: { code } }) })).toBe(fault);
  });

  it('that is a cancellation is for a person, that repeats one of the whole is the cooperative’s', () => {
    expect(faultOf({ ...line, status: 'CANC' })).toBe('unclear');
    expect(faultOf({ ...line, ofWhole: true })).toBe('cooperative');
    expect(faultOf({ ...line, kind: 'returned', reason: { text: 'no word' } })).toBe('payee');
  });

  it.each([
    ['AC04 / Closed account', 'AC04'],
    ['Rückgabe: AC01, Konto unbekannt', 'AC01'],
    ['BE71096123456769', undefined],
    ['ZZ99', undefined],
    [undefined, undefined],
  ])('is read in %s', (text, code) => expect(returnCodeIn(text)).toBe(code));
});
