/** The documents of a cancelled contract: its proof pack, and the declarations of French artists and technicians. */

import { inEachLanguage } from '../../language.ts';
import type { ClaimDocument } from '../claim-document.ts';
import { declarationDocuments } from '../declarations/documents.ts';
import { proofPack } from '../lost-service/proof-pack.ts';
import { words } from './words/index.ts';

export const documents: readonly ClaimDocument[] = [
  proofPack(['aem', 'declaration']),
  {
    documentId: 'aem-form',
    format: 'pdf',
    fileName: 'entraide-aem',
    title: inEachLanguage(words, (one) => one.documents.aem),
    tables: ['aem'],
    from: 'approved',
  },
  {
    documentId: 'aem',
    format: 'csv',
    fileName: 'entraide-aem',
    title: inEachLanguage(words, (one) => one.documents.aemFile),
    tables: ['aem'],
    from: 'approved',
  },
  ...declarationDocuments,
];
