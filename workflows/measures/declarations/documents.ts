/** The declaration of suspended work as papers: a form to read and sign, and its lines as data. */
import { inEachLanguage } from '../../language.ts';
import type { ClaimDocument } from '../claim-document.ts';
import { declarationWords } from './words/index.ts';

export const declarationDocuments: readonly ClaimDocument[] = [
  {
    documentId: 'declaration-form',
    format: 'pdf',
    fileName: 'entraide-declaration',
    title: inEachLanguage(declarationWords, (one) => one.paper),
    tables: ['declaration'],
    from: 'approved',
  },
  {
    documentId: 'declaration',
    format: 'csv',
    fileName: 'entraide-declaration',
    title: inEachLanguage(declarationWords, (one) => one.file),
    tables: ['declaration'],
    from: 'approved',
  },
];
