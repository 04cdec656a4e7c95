/** An account that the cooperative pays from, as its bank sees it: what a plan or a stage configures. */
import * as z from 'zod';
import { ibanProblem, isBic } from '../bank/iban.ts';
import { type Country, countries } from '../registers/records.ts';

const count = z.int().min(1);

/** What the bank takes at once, by its contract. */
const bankLimitsSchema = z.object({
  paymentsPerBatch: count,
  centsPerBatch: count,
  paymentsPerFile: count,
  centsPerFile: count,
});

export const debtorAccountSchema = z.object({
  /** Names the account in the API and in the ledger (`bank:<accountId>`); never changes. */
  accountId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(70),
  iban: z.string().refine((iban) => ibanProblem(iban) === undefined, 'no IBAN of the SEPA area'),
  /** Only where the bank asks for it. */
  bic: z.string().refine(isBic, 'no BIC').exactOptional(),
  bank: z.string().trim().min(1),
  /** Who orders the payments, by its number and whose register that is: KBO-BCE for Belgian enterprises (Febelfin). */
  initiator: z.object({ id: z.string().min(1).max(35), issuer: z.string().min(1).max(35) }).exactOptional(),
  /** Until when the bank executes on the same day, in Brussels; what is released later is executed on the next. */
  cutOff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .exactOptional(),
  /** The version of the message that this bank takes. */
  format: z.enum(['pain.001.001.09', 'pain.001.001.03']),
  limits: bankLimitsSchema,
  /** Members of these countries are paid from this account. */
  countries: z.array(z.enum(countries)).readonly(),
});
export type DebtorAccount = z.infer<typeof debtorAccountSchema>;

/**
 * The accounts of a plan, checked together.
 * @throws z.ZodError for an account that is none; RangeError when two share an id or IBAN, or a country has none
 */
export function checkDebtorAccounts(
  accounts: readonly DebtorAccount[],
  served: readonly Country[],
): readonly DebtorAccount[] {
  const checked = z.array(debtorAccountSchema).min(1).parse(accounts);
  for (const name of ['accountId', 'iban'] as const) {
    if (new Set(checked.map((one) => one[name])).size < checked.length)
      throw new RangeError(`two debtor accounts have the same ${name}`);
  }
  const missing = served.filter((country) => !checked.some((one) => one.countries.includes(country)));
  if (missing.length > 0) throw new RangeError(`no debtor account pays members in ${missing.join(', ')}`);
  return checked;
}
