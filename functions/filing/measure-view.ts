/** A measure as the catalogue shows it: what it is, whether it is open, who may ask, and its form as JSON Schema. */
import * as z from 'zod';
import type { Language } from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import type { Offer } from '../policies/offers.ts';

export interface MeasureView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly open: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly countries: readonly string[];
  readonly filers: readonly string[];
  readonly plan: { readonly planId: string; readonly name: string };
  readonly formSchema: unknown;
}

export function measureView(
  { offerId, measure, plan, settings, open }: Offer,
  language: Language,
): MeasureView {
  const { title, summary } = measure.texts[language];
  const { opensOn, closesOn, countries } = settings;
  return {
    id: offerId,
    title,
    summary,
    open,
    opensOn,
    closesOn,
    countries,
    filers: measure.filers,
    plan: { planId: plan.id, name: plan.name[language] },
    formSchema: formSchema(measure),
  };
}

const schemas = new WeakMap<Measure, unknown>();

/** The form as JSON Schema; checks between fields are not in it. */
export function formSchema(measure: Measure): unknown {
  const known = schemas.get(measure);
  if (known) return known;
  const schema = z.toJSONSchema(measure.form.schema, { io: 'input', unrepresentable: 'any' });
  schemas.set(measure, schema);
  return schema;
}
