/** The proof pack of a contract: everything that shows why it is paid, in one document. */
import type { ClaimDocument } from '../claim-document.ts';

export function proofPack(tables: readonly string[] = []): ClaimDocument {
  return {
    documentId: 'proof-pack',
    format: 'pdf',
    fileName: 'entraide-proof',
    title: {
      fr: 'Dossier de preuve',
      nl: 'Bewijsdossier',
      de: 'Nachweismappe',
      en: 'Proof pack',
    },
    tables,
    from: 'decided',
    proof: true,
  };
}
