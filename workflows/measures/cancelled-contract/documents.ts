/** The documents of a cancelled contract: its proof pack, and the declarations of French artists and technicians. */
import type { ClaimDocument } from '../claim-document.ts';
import { proofPack } from '../lost-service/proof-pack.ts';

export const documents: readonly ClaimDocument[] = [
  proofPack(['aem']),
  {
    documentId: 'aem',
    format: 'csv',
    fileName: 'entraide-aem',
    title: {
      fr: 'Lignes AEM pour Pôle emploi',
      nl: 'AEM-regels voor Pôle emploi',
      de: 'AEM-Zeilen für Pôle emploi',
      en: 'AEM lines for Pôle emploi',
    },
    tables: ['aem'],
    from: 'approved',
  },
];
