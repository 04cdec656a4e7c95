/** The proof pack of a contract: everything that shows why it is paid, in one document. */
import { inEachLanguage } from '../../language.ts';
import type { ClaimDocument } from '../claim-document.ts';
import { serviceWords } from './words/index.ts';

export function proofPack(tables: readonly string[] = []): ClaimDocument {
  return {
    documentId: 'proof-pack',
    format: 'pdf',
    fileName: 'entraide-proof',
    title: inEachLanguage(serviceWords, (one) => one.documents.proofPack),
    tables,
    from: 'decided',
    proof: true,
  };
}
