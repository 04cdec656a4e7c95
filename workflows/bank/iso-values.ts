/** Values that several ISO 20022 messages share: the side of an account, an indicator, a reason. */

import type { BankReason, Direction } from './bank-file.ts';
import { returnCodeIn } from './return-reasons.ts';
import { withoutUndefined } from './without-undefined.ts';
import { find, findAll, invalid, requiredTextAt, textAt, textsAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';

/** The side of an account that an element with `CdtDbtInd` stands on. */
export function readDirection(element: XmlElement): Direction {
  const indicator = requiredTextAt(element, 'CdtDbtInd');
  if (indicator !== 'CRDT' && indicator !== 'DBIT') throw invalid('CdtDbtInd is neither CRDT nor DBIT');
  return indicator === 'CRDT' ? 'credit' : 'debit';
}

/** An indicator's truth; an absent one is false. */
export function readBoolean(text: string | undefined): boolean {
  if (text === undefined || text === 'false' || text === '0') return false;
  if (text === 'true' || text === '1') return true;
  throw invalid('An indicator is neither true nor false');
}

/**
 * The first reason with a code among the elements of a name, else the first; with it the bank's own words.
 */
export function readReason(element: XmlElement | undefined, name: string): BankReason | undefined {
  const reasons = findAll(element, name);
  const reason = reasons.find((each) => codeIn(each) !== undefined) ?? reasons[0];
  if (!reason) return undefined;
  const own = [...textsAt(find(reason, 'Rsn'), 'Prtry'), ...textsAt(find(reason, 'StsRsn'), 'Prtry')];
  const words = [...own, ...textsAt(reason, 'AddtlInf')].join(' ');
  return withoutUndefined({
    // Some banks write the ISO code where their own would stand, or before their words.
    code: codeIn(reason) ?? returnCodeIn(words),
    text: words === '' ? undefined : words.slice(0, 500),
  });
}

/** The oldest versions of the status report have a name of their own for it. */
function codeIn(reason: XmlElement): string | undefined {
  return textAt(reason, 'Rsn/Cd') ?? textAt(reason, 'StsRsn/Cd');
}
