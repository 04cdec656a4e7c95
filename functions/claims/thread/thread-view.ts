/** The conversation about a claim as its readers see it: who said what in which role, and the documents that came with it. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import { type MessageKind, type ThreadEntry, threadOf } from '../../../workflows/claim/thread.ts';
import type { Language } from '../../../workflows/language.ts';
import { type DocumentRecord, documentsOf } from '../../documents/store.ts';
import { payrollWords } from '../../payments/payroll/words/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { measureOfClaim } from '../../policies/plans.ts';
import { nameOf } from '../../registers/names.ts';
import { entryIn } from './text-in.ts';
import { conversationWords } from './words/index.ts';

export interface MessageView {
  readonly messageId: string;
  readonly at: string;
  readonly kind: MessageKind;
  readonly author: { readonly role: string; readonly name: string };
  readonly text: string;
  readonly documents: readonly { readonly documentId: string; readonly name: string }[];
  /** For a decision: what was decided. */
  readonly outcome?: string;
}

/** Oldest first; the same for everybody who may read it. */
export async function threadView(deps: Deps, claim: Claim, language: Language): Promise<MessageView[]> {
  const entries = threadOf(claim);
  const [names, documents, measure] = await Promise.all([
    namesOf(deps, entries, language),
    documentsOf(deps, claim.claimId),
    measureOfClaim(deps, claim),
  ]);
  const given = assignDocuments(
    entries,
    documents.map((item) => item.data),
  );
  return entries.map((entry) => ({
    messageId: entry.messageId,
    at: entry.at,
    kind: entry.kind,
    author: { role: entry.role, name: names.get(entry.authorId) ?? '' },
    text: entryIn(measure, claim, entry, language),
    documents: (given.get(entry.messageId) ?? []).map(({ documentId, name }) => ({ documentId, name })),
    ...(entry.outcome !== undefined && { outcome: entry.outcome }),
  }));
}

async function namesOf(deps: Deps, entries: readonly ThreadEntry[], language: Language) {
  const { system, bank } = conversationWords[language];
  const names = new Map<string, string>([
    ['system', system],
    ['bank', bank],
    ['payroll', payrollWords[language].office],
  ]);
  const people = new Set(entries.map((one) => one.authorId).filter((id) => !names.has(id)));
  await Promise.all(
    [...people].map(async (id) => {
      names.set(id, await nameOf(deps, id));
    }),
  );
  return names;
}

/** A document goes with what its giver wrote next; when nothing followed, with what they wrote last. */
function assignDocuments(
  entries: readonly ThreadEntry[],
  documents: readonly DocumentRecord[],
): ReadonlyMap<string, DocumentRecord[]> {
  const given = new Map<string, DocumentRecord[]>();
  for (const document of documents) {
    if (document.state === 'refused') continue;
    const own = entries.filter((one) => one.authorId === document.addedBy && one.kind !== 'decision');
    const target = own.find((one) => one.at >= document.addedAt) ?? own.at(-1);
    if (target) given.set(target.messageId, [...(given.get(target.messageId) ?? []), document]);
  }
  return given;
}
