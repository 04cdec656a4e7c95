/** Reads what banks took off an amount on its way: in details or entries of an account's report. */

import { BankFileRejected } from './bank-file.ts';
import { amountOf, find, findAll } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';

/** In cents of a euro: the total that is told, else the sum; undefined when nothing is told that can be read. */
export function chargesIn(element: XmlElement): number | undefined {
  let sum = 0;
  for (const charges of findAll(element, 'Chrgs')) {
    const totals = findAll(charges, 'TtlChrgsAndTaxAmt');
    const single = [charges, ...findAll(charges, 'Rcrd')].flatMap((one) => findAll(one, 'Amt'));
    for (const amount of totals.length > 0 ? totals : single) {
      const cents = euroCents(amount);
      if (cents === undefined) return undefined;
      sum += cents;
    }
  }
  return sum > 0 ? sum : undefined;
}

/** What was ordered, before charges and exchange. */
export function orderedCentsIn(detail: XmlElement): number | undefined {
  const amount = find(find(detail, 'AmtDtls'), 'InstdAmt/Amt');
  return amount && euroCents(amount);
}

/** It is beside the amount that counts: what cannot be read of it changes nothing. */
function euroCents(amount: XmlElement): number | undefined {
  try {
    const { currency, amountCents } = amountOf(amount);
    return currency === 'EUR' ? amountCents : undefined;
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return undefined;
  }
}
