/** The monthly declaration of French artists and technicians, to read and as data. */
import { inEachLanguage } from '../../language.ts';
import type { ClaimDocument } from '../claim-document.ts';
import { serviceWords } from './words/index.ts';

export const aemDocuments: readonly ClaimDocument[] = [
  {
    documentId: 'aem-form',
    format: 'pdf',
    fileName: 'entraide-aem',
    title: inEachLanguage(serviceWords, (one) => one.documents.aem),
    tables: ['aem'],
    from: 'approved',
  },
  {
    documentId: 'aem',
    format: 'csv',
    fileName: 'entraide-aem',
    title: inEachLanguage(serviceWords, (one) => one.documents.aemFile),
    tables: ['aem'],
    from: 'approved',
  },
];
