/** The dossier of an Activité's public aid: both answers on difficulty, criterion by criterion, and the aids. */

import type { Language } from '../../workflows/language.ts';
import { explainRule } from '../../workflows/measures/explain.ts';
import { countryOfRegion } from '../../workflows/measures/public-aid/aids.ts';
import type { Qualification } from '../../workflows/measures/public-aid/difficulty.ts';
import type { PublicAidForm } from '../../workflows/measures/public-aid/form.ts';
import { publicAid } from '../../workflows/measures/public-aid/index.ts';
import { dossierOf } from '../../workflows/measures/public-aid/qualification.ts';
import { claimFor } from '../claims/access.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { aidParameters } from '../receipts/schemes.ts';
import type { Person } from '../registers/store.ts';

export interface DossierView {
  readonly claimId: string;
  readonly activityId: string;
  /** Accepted: the Activité has a share in what is collected. */
  readonly accepted: boolean;
  readonly atReference: QualificationView;
  readonly now: QualificationView;
  readonly excludedFromFramework: boolean;
  readonly aids: readonly {
    readonly id: string;
    readonly name: string;
    readonly open: boolean;
    readonly framework: boolean;
    readonly amountCents?: number;
    readonly from: string;
    readonly until?: string;
    readonly source: string;
  }[];
}

interface QualificationView {
  readonly on: string;
  readonly inDifficulty: boolean;
  readonly criteria: readonly { readonly id: string; readonly answer: string; readonly sentence: string }[];
}

/** @throws Problem 404 when the claim is none of public aid, or not theirs to see */
export async function viewDossier(
  deps: Deps,
  actor: Person,
  claimId: string,
  language: Language,
): Promise<DossierView> {
  const claim = await claimFor(deps, actor, claimId);
  if (claim.measure !== publicAid.id) throw problem('not-found');
  const form = claim.form as PublicAidForm;
  const dossier = dossierOf(form, countryOfRegion(form.region), aidParameters(deps), claim.filedOn);
  const present = (
    { on, inDifficulty, criteria }: Qualification,
    day: '2019' | 'now',
  ): QualificationView => ({
    on,
    inDifficulty,
    criteria: criteria.map(({ id, answer, values }) => {
      const outcome = answer === 'fulfilled' ? 'met' : 'not-applicable';
      const sentence = explainRule(
        measureOf(deps, publicAid.id),
        { id: `${id}-${day}`, outcome, values },
        language,
      );
      return { id, answer, sentence };
    }),
  });
  return {
    claimId,
    activityId: claim.activityId ?? '',
    accepted: claim.status === 'completed',
    atReference: present(dossier.atReference, '2019'),
    now: present(dossier.now, 'now'),
    excludedFromFramework: dossier.excluded,
    aids: dossier.aids.map(({ aid, open }) => {
      const { id, name, framework, amountCents, from, until, source } = aid;
      return {
        id,
        name: name[language],
        open,
        framework,
        from,
        source,
        ...(until !== undefined && { until }),
        ...(amountCents !== undefined && { amountCents }),
      };
    }),
  };
}
