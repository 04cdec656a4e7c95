/** What an accepted choice leads to: the declaration dossier, for people as PDF and for the payroll as CSV. */
import type { ClaimDocument } from '../claim-document.ts';

const title = {
  fr: 'Dossier de déclaration',
  nl: 'Aangiftedossier',
  de: 'Meldeunterlagen',
  en: 'Declaration dossier',
};

export const documents: readonly ClaimDocument[] = [
  {
    documentId: 'dossier',
    format: 'pdf',
    fileName: 'entraide-dossier',
    title,
    tables: ['declaration', 'comparison'],
    from: 'approved',
    proof: true,
  },
  {
    documentId: 'declaration',
    format: 'csv',
    fileName: 'entraide-declaration',
    title: {
      fr: `${title.fr} (données)`,
      nl: `${title.nl} (gegevens)`,
      de: `${title.de} (Daten)`,
      en: `${title.en} (data)`,
    },
    tables: ['declaration'],
    from: 'approved',
  },
];
