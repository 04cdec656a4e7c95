/** The two answers about an Activité, on the reference day and on the day of filing, and the aids that follow. */
import { valueOn } from '../../policy/dated.ts';
import { type AidOnList, listAids } from './aids.ts';
import { type Qualification, qualify, type UndertakingFacts } from './difficulty.ts';
import type { PublicAidForm } from './form.ts';
import type { Parameters } from './policy.ts';

export interface AidDossier {
  readonly atReference: Qualification;
  readonly now: Qualification;
  /** Excluded from aid under the Temporary Framework. */
  readonly excluded: boolean;
  readonly aids: readonly AidOnList[];
}

export function dossierOf(
  form: PublicAidForm,
  country: string,
  parameters: Parameters,
  filedOn: string,
): AidDossier {
  const figures = valueOn(parameters.difficulty, filedOn);
  const referenceDay = valueOn(parameters.referenceDay, filedOn);
  const atReference = qualify(factsAt(form, '2019'), referenceDay, figures);
  const now = qualify(factsAt(form, 'Now'), filedOn, figures);
  const { inDifficulty: excluded } = atReference;
  const aids = listAids(parameters.aids, { country, region: form.region }, filedOn, excluded);
  return { atReference, now, excluded, aids };
}

function factsAt(form: PublicAidForm, at: '2019' | 'Now'): UndertakingFacts {
  return {
    legalForm: form.legalForm,
    foundedOn: form.foundedOn,
    sme: form.sme,
    years: form.years ?? [],
    capitalCents: form[`capital${at}Cents`],
    lossesCents: form[`losses${at}Cents`],
    reservesCents: form[`reserves${at}Cents`] ?? 0,
    insolvency: form[`insolvency${at}`],
    rescueAid: form[`rescueAid${at}`],
  };
}
