/** No, partial or total temporary unemployment compared, and the chosen one made into a declaration dossier. */
import { accountOf } from '../account-known.ts';
import { defineMeasure } from '../measure.ts';
import { paidOutCents, solidarityFund, waterfall } from '../waterfall.ts';
import { topUpCents } from './comparison.ts';
import { crossCheck } from './cross-check.ts';
import { documents } from './documents.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { tables } from './tables.ts';
import { words } from './words/index.ts';

export const temporaryUnemployment = defineMeasure({
  id: 'temporary-unemployment',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  socialDocument: true,
  rules,
  texts: words,
  crossCheck,
  amount: topUpCents,
  funding: (_subject, amountCents) => waterfall(amountCents, [solidarityFund]),
  payees: ({ form: asked, facts }, lines) => {
    const iban = accountOf(asked, facts);
    const remittance = `Entraide ${asked.months.map((one) => one.month).join(' ')}`;
    return iban
      ? [{ payeeId: 'member', name: facts.member.name, iban, amountCents: paidOutCents(lines), remittance }]
      : [];
  },
  tables,
  documents,
  fingerprints: ({ months }, { member }) =>
    months.map(({ month }) => `temporary-unemployment:${member.memberId}:${month}`),
});
