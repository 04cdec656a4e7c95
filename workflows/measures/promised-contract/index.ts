/** Work that was promised in a negotiation, even with no quote entered, is paid as it was promised. */
import { declarationDocuments } from '../declarations/documents.ts';
import { identifiersOf } from '../identifiers/identifiers.ts';
import { aemDocuments } from '../lost-service/aem-documents.ts';
import { aemTables } from '../lost-service/aem-table.ts';
import { contractPayees } from '../lost-service/contract-pay.ts';
import { proofPack } from '../lost-service/proof-pack.ts';
import { serviceConflicts, serviceFingerprints } from '../lost-service/same-service.ts';
import { serviceDeclaration } from '../lost-service/service-declaration.ts';
import { serviceWords } from '../lost-service/words/index.ts';
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import { crossCheck } from './cross-check.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { promisedService } from './promise.ts';
import { rules } from './rules.ts';
import {
  partialActivityCents,
  partialActivityPieces,
  temporaryUnemploymentCents,
  unemploymentPieces,
} from './sources.ts';
import { words } from './words/index.ts';

export const promisedContract = defineMeasure({
  id: 'promised-contract',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'payroll',
  socialDocument: true,
  rules,
  texts: withSharedTexts(
    withSharedTexts(words, { rules: ['account-known'] }),
    {
      fields: [
        'activityId',
        'clientId',
        'function',
        'place',
        'startsOn',
        'endsOn',
        'cancelledOn',
        'reason',
        'cachets',
        'hours',
        'iban',
      ],
      rules: [
        'not-permanent',
        'cancelled-in-crisis',
        'service-in-plan',
        'unemployment-for-event',
        'protection-premium',
        'partial-activity',
        'reported-hours',
      ],
      errors: [
        'unknown',
        'ends-before-start',
        'more-days-than-calendar',
        'more-hours-than-days',
        'more-cachets-than-days',
      ],
      sources: ['temporary-unemployment', 'partial-activity'],
    },
    serviceWords,
  ),
  crossCheck,
  amount: ({ form: promise }) => promise.grossCents,
  funding: (subject, amountCents) =>
    waterfall(amountCents, [
      {
        source: 'temporary-unemployment',
        bearing: subject.parameters.belgium.bearing,
        upToCents: temporaryUnemploymentCents(subject),
      },
      {
        source: 'partial-activity',
        bearing: subject.parameters.france.bearing,
        upToCents: partialActivityCents(subject),
      },
      solidarityFund,
    ]),
  payees: (subject) =>
    contractPayees(
      promisedService(subject.form),
      subject,
      unemploymentPieces(subject),
      partialActivityPieces(subject),
    ),
  identifiers: ({ facts }) => identifiersOf(facts),
  tables: (subject, language) => {
    const { facts, form: promise, parameters: figures } = subject;
    const [service, french] = [promisedService(promise), partialActivityPieces(subject)];
    return [
      ...aemTables({ service, facts, france: figures.france, indemnified: french }, language),
      ...serviceDeclaration(service, facts, { belgian: unemploymentPieces(subject), french }, language),
    ];
  },
  documents: [proofPack(['aem', 'declaration']), ...aemDocuments, ...declarationDocuments],
  fingerprints: serviceFingerprints,
  conflictsWith: serviceConflicts,
});
