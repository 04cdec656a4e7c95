/** What tells one claim from the next in a list: the client or the Activité, and the days. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { formatDate, type Language } from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import type { Deps } from '../platform/deps.ts';
import { formLines } from './labels.ts';

/** Fields that say best what a claim is about, where a form has them. */
const telling = ['clientName', 'employer', 'title', 'function', 'topic', 'supplier', 'need', 'purpose'];

const days = [
  ['startsOn', 'endsOn'],
  ['from', 'until'],
] as const;

/** @returns the measure's own name when the form says nothing that tells it apart */
export async function claimTitle(
  { registers }: Pick<Deps, 'registers'>,
  measure: Measure,
  { form }: Pick<Claim, 'form'>,
  language: Language,
): Promise<string> {
  const [contract, order] = await Promise.all([
    lookUp(form.contractId, registers.contract),
    lookUp(form.orderId, registers.order),
  ]);
  const clientId = form.clientId ?? contract?.clientId ?? order?.clientId;
  const [client, activity] = await Promise.all([
    lookUp(clientId, registers.client),
    lookUp(form.activityId ?? contract?.activityId, registers.activity),
  ]);
  const parts = [
    client?.name ?? activity?.name,
    tellingValue(measure, { ...contract, ...form }, language),
    span({ ...contract, ...form }, language),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? measure.texts[language].title : parts.join(', ');
}

async function lookUp<Record>(id: unknown, read: (id: string) => Promise<Record | undefined>) {
  return typeof id === 'string' && id !== '' ? read(id) : undefined;
}

function tellingValue(measure: Measure, form: Claim['form'], language: Language): string | undefined {
  const name = telling.find((one) => typeof form[one] === 'string' && form[one] !== '');
  if (name === undefined) return undefined;
  const line = formLines(measure, { [name]: form[name] }, language).at(0);
  return line?.value ?? String(form[name]);
}

function span(form: Claim['form'], language: Language): string | undefined {
  for (const [from, until] of days) {
    const [first, last] = [form[from], form[until]];
    if (typeof first !== 'string') continue;
    if (typeof last !== 'string' || last === first) return formatDate(first, language);
    return `${formatDate(first, language)} – ${formatDate(last, language)}`;
  }
  return undefined;
}
