/** Documents made of a claim, made once and kept: whoever opens one later has the same bytes, whatever registers say since. */
import { instantOf } from '../../workflows/calendar.ts';
import { digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { DocumentDeps } from './document-deps.ts';

interface KeptPaper {
  readonly fileKey: string;
  readonly madeAt: string;
}

export interface PaperToKeep {
  readonly claimId: string;
  readonly documentId: string;
  readonly mediaType: string;
  /** What the paper depends on: another one is made when it is another. */
  readonly state: readonly unknown[];
}

/** The kept bytes, or those made now and kept. Of two made at once the first that was noted stands. */
export async function keepPaper(
  deps: DocumentDeps,
  { claimId, documentId, mediaType, state }: PaperToKeep,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = keys.paper(claimId, documentId, digest(JSON.stringify(state)).slice(0, 32));
  const known = await readKept(deps, key);
  if (known) return known;
  const bytes = await make();
  const paper: KeptPaper = {
    fileKey: `papers/${claimId}/${deps.random.id()}`,
    madeAt: instantOf(deps.clock.now()),
  };
  await deps.files.keep(paper.fileKey, { mediaType, bytes });
  try {
    await deps.store.transact([{ op: 'put', key, data: paper, when: 'absent' }]);
    return bytes;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    await deps.files.remove(paper.fileKey);
    return (await readKept(deps, key)) ?? bytes;
  }
}

async function readKept(
  { store, files }: Pick<DocumentDeps, 'store' | 'files'>,
  key: ReturnType<typeof keys.paper>,
): Promise<Uint8Array | undefined> {
  const item = await store.get<KeptPaper>(key);
  return item && (await files.read(item.data.fileKey))?.bytes;
}

export async function keptPapersOf(
  { store }: Pick<DocumentDeps, 'store'>,
  claimId: string,
): Promise<KeptPaper[]> {
  const { pk } = keys.claim(claimId);
  return (await store.query<KeptPaper>({ pk, prefix: 'PAPER#', limit: 500 })).items.map(({ data }) => data);
}
