/** The lines of a form with names instead of ids where the registers know them: an Activité, a client, a contract. */
import { fieldAt } from '../../../workflows/forms/form.ts';
import { formatCents, formatDate, type Language } from '../../../workflows/language.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import type { Deps } from '../../platform/deps.ts';
import { findTraining } from '../../registers/trainings.ts';
import type { FormLine } from '../labels.ts';

export async function namedLines(
  deps: Pick<Deps, 'registers' | 'measures' | 'store'>,
  measureId: string,
  lines: readonly FormLine[],
  language: Language,
): Promise<FormLine[]> {
  const measure = deps.measures.find((one) => one.id === measureId);
  if (!measure) return [...lines];
  return Promise.all(
    lines.map(async (line) => {
      const name = await nameOf(deps, measure, line, language);
      return name === undefined ? line : { ...line, value: name };
    }),
  );
}

async function nameOf(
  { registers, store }: Pick<Deps, 'registers' | 'store'>,
  measure: Measure,
  { path, value }: FormLine,
  language: Language,
): Promise<string | undefined> {
  const spec = fieldAt(measure.form, path.split('.'));
  if (spec?.kind !== 'reference') return undefined;
  if (spec.register === 'activity') return (await registers.activity(value))?.name;
  if (spec.register === 'client') return (await registers.client(value))?.name;
  if (spec.register === 'training') return (await findTraining({ store }, value))?.title;
  if (spec.register === 'member') return (await registers.member(value))?.name;
  if (spec.register === 'contract') {
    const contract = await registers.contract(value);
    return contract && `${contract.function}, ${contract.place}, ${formatDate(contract.startsOn, language)}`;
  }
  if (spec.register !== 'order') return undefined;
  const order = await registers.order(value);
  return order && `${formatCents(order.amountCents, language)}, ${formatDate(order.orderedOn, language)}`;
}
