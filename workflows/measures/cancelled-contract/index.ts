/** A concluded or agreed contract that the crisis cancelled is paid as planned. */
import { identifiersOf } from '../identifiers/identifiers.ts';
import { contractPayees } from '../lost-service/contract-pay.ts';
import { clientPledgeFact } from '../lost-service/pay-member.ts';
import { completeFromContract, serviceErrors } from '../lost-service/register-check.ts';
import { serviceConflicts, serviceFingerprints } from '../lost-service/same-service.ts';
import { serviceDeclaration } from '../lost-service/service-declaration.ts';
import { serviceWords } from '../lost-service/words/index.ts';
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { aemTables } from './aem-table.ts';
import { amount, funding } from './amount.ts';
import { documents } from './documents.ts';
import { form } from './form.ts';
import { partialActivityPieces } from './partial-activity.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { unemploymentPieces } from './temporary-unemployment.ts';
import { words } from './words/index.ts';

export const cancelledContract = defineMeasure({
  id: 'cancelled-contract',
  filers: ['member', 'coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'payroll',
  socialDocument: true,
  journey: 'recovery',
  rules,
  texts: withSharedTexts(
    withSharedTexts(words, { rules: ['account-known'] }),
    {
      fields: 'all',
      options: 'all',
      rules: [
        'not-permanent',
        'cancelled-in-crisis',
        'service-in-plan',
        'temporary-unemployment',
        'unemployment-for-event',
        'protection-premium',
        'partial-activity',
        'reported-hours',
        'client-pledge',
      ],
      errors: 'all',
      sources: 'all',
    },
    serviceWords,
  ),
  needs: [clientPledgeFact],
  complete: completeFromContract,
  crossCheck: serviceErrors,
  amount,
  funding,
  payees: (subject) =>
    contractPayees(subject.form, subject, unemploymentPieces(subject), partialActivityPieces(subject)),
  tables: (subject, language) => [
    ...aemTables(subject, language),
    ...serviceDeclaration(
      subject.form,
      subject.facts,
      { belgian: unemploymentPieces(subject), french: partialActivityPieces(subject) },
      language,
    ),
  ],
  identifiers: ({ facts }) => identifiersOf(facts),
  documents,
  fingerprints: serviceFingerprints,
  conflictsWith: serviceConflicts,
});
