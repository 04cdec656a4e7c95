/** Announces drafts that will soon be thrown away, and throws away those whose time is over; woken by a schedule. */
import { daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import { formatDue, knownLanguage } from '../../../workflows/language.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { documentsOf, fileKey, uploadKey } from '../../documents/store.ts';
import { mailToPerson } from '../../mails/to-person.ts';
import type { Deps } from '../../platform/deps.ts';
import { indexes } from '../../platform/keys.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { announcedDaysBefore, endDraft, putDraft, type StoredDraft } from '../drafts.ts';

/** How many one call takes on; the next day goes on. */
const atOnce = 500;

export async function tidyDrafts(deps: DocumentDeps): Promise<void> {
  const now = deps.clock.now();
  const soon = instantOf(now + daysInMilliseconds(announcedDaysBefore));
  const { items } = await deps.store.query<StoredDraft>({ pk: indexes.drafts, index: true, limit: atOnce });
  for (const item of items) {
    if (item.data.expiresAt > soon) break;
    try {
      await (item.data.expiresAt <= instantOf(now) ? throwAway(deps, item) : announce(deps, item));
    } catch (error) {
      // Saved again meanwhile: it has time.
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
}

async function announce(deps: Deps, item: Item<StoredDraft>): Promise<void> {
  const { personId, measure: measureId, offerId = measureId, expiresAt, announcedAt, claimId } = item.data;
  const measure = deps.measures.find((one) => one.id === measureId);
  if (announcedAt !== undefined || !measure) return;
  const person = await deps.registers.person(personId);
  const language = knownLanguage(person?.language);
  const mails = await mailToPerson(deps, personId, {
    id: `draft:${claimId}:expires:${expiresAt}`,
    kind: 'draft-expires',
    path: `/measures/${offerId}/new`,
    language,
    values: { measure: measure.texts[language].title, until: formatDue(expiresAt, language) },
  });
  const announced = { ...item.data, announcedAt: instantOf(deps.clock.now()) };
  await deps.store.transact([putDraft(announced, { version: item.version })], mails);
}

/** The files first: without them nothing leads to the draft's documents but the draft. */
async function throwAway(deps: DocumentDeps, item: Item<StoredDraft>): Promise<void> {
  for (const document of await documentsOf(deps, item.data.claimId)) {
    await deps.files.remove(fileKey(document.data));
    await deps.files.remove(uploadKey(document.data));
    const { pk, sk, version } = document;
    await deps.store.transact([{ op: 'delete', key: { pk, sk }, when: { version } }]);
  }
  await deps.store.transact([endDraft(item)]);
}
