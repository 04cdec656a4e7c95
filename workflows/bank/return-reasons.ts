/** Why banks refuse or send back a transfer, who can mend it, and where the sentences for it are. */

import type { ReturnReasonText } from './return-reason-texts.ts';

/**
 * Who can do something about it: the member by giving another account (`another-account`) or by talking to
 * their bank (`own-bank`), the cooperative by correcting the payment (`cooperative`), or nobody yet
 * (`person`: someone must look).
 */
export type ReturnRemedy = 'another-account' | 'own-bank' | 'cooperative' | 'person';

export interface ReturnReason {
  readonly code: string;
  readonly remedy: ReturnRemedy;
  /** True when the member should be asked for another account and paid again. */
  readonly mendableByAccount: boolean;
  readonly text: ReturnReasonText;
}

/** ISO 20022 external status reason and return reason codes, as SEPA credit transfers use them. */
const reasons: Readonly<Record<string, readonly [ReturnRemedy, ReturnReasonText]>> = {
  AC01: ['another-account', 'account-incorrect'],
  AC02: ['cooperative', 'file-error'],
  AC03: ['another-account', 'account-incorrect'],
  AC04: ['another-account', 'account-closed'],
  AC05: ['cooperative', 'file-error'],
  AC06: ['another-account', 'account-blocked'],
  AC07: ['another-account', 'account-closed'],
  AC08: ['cooperative', 'file-error'],
  AC09: ['cooperative', 'file-error'],
  AC10: ['cooperative', 'file-error'],
  AC11: ['another-account', 'account-kind'],
  AC12: ['another-account', 'account-kind'],
  AC13: ['cooperative', 'file-error'],
  AC14: ['another-account', 'account-kind'],
  AC15: ['another-account', 'account-closed'],
  AC16: ['another-account', 'account-blocked'],
  AG01: ['another-account', 'account-kind'],
  AG02: ['cooperative', 'file-error'],
  AG03: ['another-account', 'bank-unreachable'],
  AG08: ['cooperative', 'file-error'],
  AG09: ['cooperative', 'technical'],
  AG10: ['cooperative', 'technical'],
  AG11: ['another-account', 'bank-unreachable'],
  AGNT: ['another-account', 'bank-unreachable'],
  AM01: ['cooperative', 'file-error'],
  AM02: ['cooperative', 'amount-refused'],
  AM03: ['cooperative', 'file-error'],
  AM04: ['cooperative', 'funds-missing'],
  AM05: ['cooperative', 'duplicate'],
  AM06: ['cooperative', 'amount-refused'],
  AM07: ['cooperative', 'funds-missing'],
  AM09: ['cooperative', 'amount-refused'],
  AM10: ['cooperative', 'file-error'],
  AM11: ['cooperative', 'file-error'],
  AM12: ['cooperative', 'file-error'],
  AM14: ['cooperative', 'amount-refused'],
  AM23: ['cooperative', 'amount-refused'],
  BE01: ['another-account', 'name-mismatch'],
  BE04: ['cooperative', 'details-missing'],
  BE05: ['cooperative', 'file-error'],
  BE06: ['another-account', 'account-incorrect'],
  BE07: ['cooperative', 'details-missing'],
  CNOR: ['another-account', 'bank-unreachable'],
  CURR: ['cooperative', 'file-error'],
  CUST: ['person', 'sent-back'],
  CUTA: ['person', 'called-back'],
  DNOR: ['cooperative', 'file-error'],
  DT01: ['cooperative', 'file-error'],
  DT02: ['cooperative', 'file-error'],
  DU01: ['cooperative', 'duplicate'],
  DU02: ['cooperative', 'duplicate'],
  DU03: ['cooperative', 'duplicate'],
  DU04: ['cooperative', 'duplicate'],
  DU05: ['cooperative', 'duplicate'],
  DUPL: ['cooperative', 'duplicate'],
  ED01: ['another-account', 'bank-unreachable'],
  ED03: ['cooperative', 'technical'],
  ED05: ['cooperative', 'technical'],
  ERIN: ['cooperative', 'file-error'],
  FF01: ['cooperative', 'file-error'],
  FF02: ['cooperative', 'file-error'],
  FF03: ['cooperative', 'file-error'],
  FF04: ['cooperative', 'file-error'],
  FF05: ['cooperative', 'file-error'],
  FF10: ['cooperative', 'technical'],
  FOCR: ['person', 'called-back'],
  FRAD: ['person', 'suspected'],
  LEGL: ['person', 'regulatory'],
  MD07: ['person', 'holder-deceased'],
  MS02: ['own-bank', 'unspecified'],
  MS03: ['own-bank', 'unspecified'],
  NARR: ['person', 'unspecified'],
  RC01: ['another-account', 'bank-unreachable'],
  RC04: ['another-account', 'bank-unreachable'],
  RC07: ['another-account', 'bank-unreachable'],
  RC11: ['another-account', 'bank-unreachable'],
  RF01: ['cooperative', 'duplicate'],
  RR01: ['cooperative', 'details-missing'],
  RR02: ['cooperative', 'details-missing'],
  RR03: ['cooperative', 'details-missing'],
  RR04: ['person', 'regulatory'],
  RR07: ['cooperative', 'details-missing'],
  SL02: ['own-bank', 'unspecified'],
  TECH: ['cooperative', 'technical'],
  TM01: ['cooperative', 'technical'],
  UCRD: ['another-account', 'name-mismatch'],
  UPAY: ['person', 'sent-back'],
};

/**
 * Codes of which the first letters say whose matter it is: of the file, its signatures, its dates and how it was sent;
 * of agents that do not answer; of amounts; of details about parties; of a payment that was there before.
 */
const families: readonly (readonly [RegExp, readonly [ReturnRemedy, ReturnReasonText]])[] = [
  [/^(?:CH|DS|DT|FF|ID|NE|NI|RC|SL|TA|TD|TK|TS|XT)[0-9A-Z]{2}$/, ['cooperative', 'file-error']],
  [/^(?:AB|ED|TM)\d\d$/, ['cooperative', 'technical']],
  [/^AM\d\d$/, ['cooperative', 'amount-refused']],
  [/^(?:BE|RR)\d\d$/, ['cooperative', 'details-missing']],
  [/^DU\d\d$/, ['cooperative', 'duplicate']],
];

/** A code in what a bank wrote in words, or as a code of its own: an ISO one, alone or before them. */
export function returnCodeIn(text: string | undefined): string | undefined {
  const found = text?.match(/(?<![A-Z0-9])(?:[A-Z]{2}\d\d)(?![A-Z0-9])/g) ?? [];
  return found.find((code) => Object.hasOwn(reasons, code));
}

/** What a code means and who can mend it. A code that is unknown or absent is for a person to look at. */
export function returnReason(code: string | undefined): ReturnReason {
  const known = code !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  const family = families.find(([form]) => form.test(code ?? ''))?.[1];
  const [remedy, text] = known ?? family ?? (['person', 'unspecified'] as const);
  return { code: code ?? '', remedy, mendableByAccount: remedy === 'another-account', text };
}

/** Every code that has a meaning here, in alphabetical order. */
export const knownReturnReasons: readonly string[] = Object.keys(reasons);
