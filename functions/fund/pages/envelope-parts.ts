/** What the page of one envelope shows. */

import { dayOf } from '../../../workflows/calendar.ts';
import { queueLength } from '../../claims/queue.ts';
import { findEnvelope } from '../../ledger/envelopes-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { envelopeView } from '../envelopes.ts';
import { shownEnvelope } from './shown-envelopes.ts';
import type { EnvelopePageParts } from './vote-page.ts';

/** @throws Problem 404 */
export async function envelopeParts(
  deps: Deps,
  { language }: Viewer,
  envelopeId: string,
): Promise<Omit<EnvelopePageParts, 'draft'>> {
  const stored = await findEnvelope(deps, envelopeId);
  if (!stored) throw problem('not-found');
  const view = envelopeView(stored, await queueLength(deps, envelopeId), dayOf(deps.clock.now()));
  const { votes } = view;
  const ids = [
    ...new Set(votes.flatMap((vote) => [vote.recordedBy, ...(vote.second ? [vote.second.by] : [])])),
  ];
  const people = await Promise.all(ids.map((id) => deps.registers.staff(id)));
  const names = new Map(people.flatMap((one) => (one ? [[one.personId, one.name]] : [])));
  return { envelope: shownEnvelope(deps, view, language), votes, names, until: deps.plan.endsOn };
}
