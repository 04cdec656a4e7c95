/** Which claims the play files: every open measure that it has forms for, in every country that it is open to. */
import type { Country } from '../../../../workflows/registers/records.ts';
import type { ApiClient } from '../../api-client.ts';
import type { Cooperative } from '../cooperative.ts';
import { createRandom } from '../random.ts';
import { formMakers } from './forms/index.ts';
import type { FiledForm } from './forms/scene.ts';

export interface OfferedMeasure {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly countries: readonly Country[];
}

export interface PlannedClaim extends FiledForm {
  readonly measure: string;
}

export async function offeredMeasures(api: ApiClient): Promise<OfferedMeasure[]> {
  return (await api.get<OfferedMeasure[]>('/api/measures')).filter(({ open }) => open);
}

export function hasForms({ id }: OfferedMeasure): boolean {
  return Object.hasOwn(formMakers, id);
}

/** The measures in turn, and the countries of each in turn. */
export function planClaims(
  measures: readonly OfferedMeasure[],
  cooperative: Cooperative,
  count: number,
  seed: number,
): PlannedClaim[] {
  const playable = measures.filter(hasForms);
  if (playable.length === 0) throw new RangeError('no measure is open that the demonstration has forms for');
  return Array.from({ length: count }, (_, position) => {
    const { id, countries } = playable[position % playable.length] as OfferedMeasure;
    const turn = Math.floor(position / playable.length);
    const country = countries[turn % countries.length] as Country;
    const number = Math.floor(turn / countries.length);
    const random = createRandom(seed, `${id} ${country} ${number}`);
    const maker = formMakers[id];
    if (!maker) throw new RangeError(`no forms for ${id}`);
    return { measure: id, ...maker.make({ cooperative, random, country, number }) };
  });
}
