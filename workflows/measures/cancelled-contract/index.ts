/** A concluded or agreed contract that the crisis cancelled is paid as planned. */
import { declarationDocuments } from '../declarations/documents.ts';
import { identifiersOf } from '../identifiers/identifiers.ts';
import { aemDocuments } from '../lost-service/aem-documents.ts';
import { aemTables } from '../lost-service/aem-table.ts';
import { contractPayees } from '../lost-service/contract-pay.ts';
import { clientPledgeFact } from '../lost-service/pay-member.ts';
import { proofPack } from '../lost-service/proof-pack.ts';
import { completeFromContract, serviceErrors } from '../lost-service/register-check.ts';
import { serviceConflicts, serviceFingerprints } from '../lost-service/same-service.ts';
import { serviceDeclaration } from '../lost-service/service-declaration.ts';
import { serviceWords } from '../lost-service/words/index.ts';
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { amount, funding } from './amount.ts';
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
    ...aemTables(
      {
        service: subject.form,
        facts: subject.facts,
        france: subject.parameters.france,
        indemnified: partialActivityPieces(subject),
      },
      language,
    ),
    ...serviceDeclaration(
      subject.form,
      subject.facts,
      { belgian: unemploymentPieces(subject), french: partialActivityPieces(subject) },
      language,
    ),
  ],
  identifiers: ({ facts }) => identifiersOf(facts),
  documents: [proofPack(['aem', 'declaration']), ...aemDocuments, ...declarationDocuments],
  fingerprints: serviceFingerprints,
  conflictsWith: serviceConflicts,
});
