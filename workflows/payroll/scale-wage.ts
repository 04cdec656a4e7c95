/** The pay that is left when only a part of a payee's amount is paid: every figure of it in the same proportion. */
import { type Cents, proportion } from '../money.ts';
import type { Wage } from './wage.ts';

/** The payee with another amount; what payroll is told of it follows. */
export function withAmount<Part extends { readonly amountCents: Cents; readonly wage?: Wage }>(
  payee: Part,
  amountCents: Cents,
): Part {
  const { wage, amountCents: whole } = payee;
  if (!wage || amountCents === whole) return { ...payee, amountCents };
  return { ...payee, amountCents, wage: scaleWage(wage, amountCents, whole) };
}

function scaleWage(wage: Wage, part: Cents, whole: Cents): Wage {
  const scaled = (figure: number) => proportion(figure, part, whole);
  const dayHundredths = scaled(wage.dayHundredths);
  return {
    ...wage,
    dates: wage.dates.slice(0, Math.ceil(dayHundredths / 100)),
    dayHundredths,
    hourHundredths: scaled(wage.hourHundredths),
    schemeHourHundredths: scaled(wage.schemeHourHundredths),
    cachets: scaled(wage.cachets),
    indemnityCents: scaled(wage.indemnityCents),
    refundCents: scaled(wage.refundCents),
    employerCents: scaled(wage.employerCents),
    onTopCents: scaled(wage.onTopCents),
    aboutNetCents: scaled(wage.aboutNetCents),
  };
}
