/** What an accepted choice leads to: the declaration dossier, for people as PDF and for the payroll as CSV. */
import { inEachLanguage } from '../../language.ts';
import type { ClaimDocument } from '../claim-document.ts';
import { words } from './words/index.ts';

export const documents: readonly ClaimDocument[] = [
  {
    documentId: 'dossier',
    format: 'pdf',
    fileName: 'entraide-dossier',
    title: inEachLanguage(words, (one) => one.documents.dossier),
    tables: ['declaration', 'choices', 'comparison'],
    from: 'approved',
    proof: true,
  },
  {
    documentId: 'declaration',
    format: 'csv',
    fileName: 'entraide-declaration',
    title: inEachLanguage(words, (one) => one.documents.declaration),
    tables: ['declaration'],
    from: 'approved',
  },
];
