/** No, partial or total temporary unemployment compared, and the chosen one made into a declaration dossier. */
import { defineMeasure } from '../measure.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import { comparedChoices } from './compared-choices.ts';
import { topUpCents } from './comparison.ts';
import { crossCheck } from './cross-check.ts';
import { documents } from './documents.ts';
import { form } from './form.ts';
import { jobIdentifiers } from './job-identifiers.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { tables } from './tables.ts';
import { topUpPayees } from './top-up.ts';
import { words } from './words/index.ts';

export const temporaryUnemployment = defineMeasure({
  id: 'temporary-unemployment',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'payroll',
  socialDocument: true,
  rules,
  texts: words,
  crossCheck,
  amount: topUpCents,
  funding: (_subject, amountCents) => waterfall(amountCents, [solidarityFund]),
  payees: topUpPayees,
  tables,
  comparison: comparedChoices,
  identifiers: jobIdentifiers,
  documents,
  fingerprints: ({ months }, { member }) =>
    months.map(({ month }) => `temporary-unemployment:${member.memberId}:${month}`),
});
