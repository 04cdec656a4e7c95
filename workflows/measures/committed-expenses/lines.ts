/** Which lines are paid: those that the supplier does not refund. */
import { type Cents, sumCents } from '../../money.ts';
import type { FundingLine, Payee } from '../measure.ts';
import { normaliseWords } from '../same-words.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import type { CommittedExpensesForm, ExpenseLine } from './form.ts';

export interface NumberedLine extends ExpenseLine {
  /** From 1, as the page shows them. */
  readonly number: number;
}

export function acceptedLines(form: CommittedExpensesForm): NumberedLine[] {
  return numberedLines(form).filter((line) => !line.refundable);
}

export function refundableLines(form: CommittedExpensesForm): NumberedLine[] {
  return numberedLines(form).filter((line) => line.refundable);
}

function numberedLines(form: CommittedExpensesForm): NumberedLine[] {
  return form.lines.map((line, position) => ({ ...line, number: position + 1 }));
}

export function sumOfLines(lines: readonly ExpenseLine[]): Cents {
  return sumCents(lines.map((line) => line.amountCents));
}

export function amount({ form }: { readonly form: CommittedExpensesForm }): Cents {
  return sumOfLines(acceptedLines(form));
}

export function funding(_subject: unknown, amountCents: Cents): FundingLine[] {
  return waterfall(amountCents, [solidarityFund]);
}

/** One transfer per accepted line, to the supplier as the line names it. */
export function payees({ form }: { readonly form: CommittedExpensesForm }): Payee[] {
  return acceptedLines(form).map(
    ({ number, supplier, iban, amountCents, description, incurredOn, reference }) => ({
      payeeId: `line-${number}`,
      name: supplier,
      iban,
      amountCents,
      remittance: `Entraide ${incurredOn} ${description}`.slice(0, 140).trim(),
      ...(reference !== undefined && { reference }),
    }),
  );
}

/** The same document claimed again: same account, amount, day and words. */
export function lineFingerprint({ iban, amountCents, incurredOn, description }: ExpenseLine): string {
  return `expense:${iban}:${amountCents}:${incurredOn}:${normaliseWords(description)}`;
}
