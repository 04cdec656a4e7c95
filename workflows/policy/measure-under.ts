/** A measure as a plan has it: with what the plan asks for more, without what it leaves out, in the plan's words. */
import { date, type Field, text } from '../forms/field.ts';
import { defineForm, type Form } from '../forms/form.ts';
import { inEachLanguage, type Language } from '../language.ts';
import { dayField, placeField } from '../measures/conditions.ts';
import type { Measure, MeasureSettings, MeasureTexts } from '../measures/measure.ts';
import { sharedWords } from '../measures/words/index.ts';
import { offers, type Plan, policyOf } from './plan.ts';

const made = new WeakMap<MeasureSettings, Measure>();

/** @returns the measure itself where the plan changes nothing but its figures */
export function measureUnder(plan: Plan, measure: Measure): Measure {
  if (!offers(plan, measure.id)) return measure;
  const { settings } = policyOf(plan, measure);
  const { conditions, leftOut, words } = settings;
  if (!conditions && !leftOut && !words) return measure;
  const known = made.get(settings);
  if (known) return known;
  const adapted: Measure = {
    ...measure,
    form: formUnder(measure.form, settings),
    texts: inEachLanguage(measure.texts, (texts, language) => textsUnder(texts, settings, language)),
  };
  made.set(settings, adapted);
  return adapted;
}

function formUnder(form: Form, { conditions, leftOut = [] }: MeasureSettings): Form {
  const asked: [string, Field][] = [
    ...(conditions?.places ? [[placeField, text()] satisfies [string, Field]] : []),
    ...(conditions?.from !== undefined || conditions?.until !== undefined
      ? [[dayField, date()] satisfies [string, Field]]
      : []),
  ];
  const kept = Object.entries(form.fields).filter(([name]) => !leftOut.includes(name));
  return defineForm(Object.fromEntries([...asked, ...kept]));
}

function textsUnder(texts: MeasureTexts, { words }: MeasureSettings, language: Language): MeasureTexts {
  const { title, summary, fields = {} } = words?.[language] ?? {};
  const labels = Object.entries(fields).map(([path, label]) => [path, { label }] as const);
  return {
    ...texts,
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    fields: { ...sharedWords[language].fields, ...texts.fields, ...Object.fromEntries(labels) },
  };
}
