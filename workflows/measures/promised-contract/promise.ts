/** What the messages of a negotiation prove, and from which day on. */
import type { LostService } from '../lost-service/lost-service.ts';
import type { Case } from '../measure.ts';
import type { form, PromisedContractForm, PromiseMessage } from './form.ts';
import type { Parameters } from './policy.ts';

export type PromisedContractCase = Case<typeof form, Parameters>;

/** What a promise has to show, by the name of the message's answer. */
export const elements = ['showsFunction', 'showsDate', 'showsPlace', 'showsPay'] as const;
export type Element = (typeof elements)[number];

/** The first written message that shows it. */
export function firstShowing(
  messages: readonly PromiseMessage[],
  element: Element | 'namesPerson',
): PromiseMessage | undefined {
  return messages
    .filter((message) => message.channel !== 'conversation' && message[element])
    .toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : 1))[0];
}

/** The day on which the messages first showed function, date, place and pay together; undefined: they never did. */
export function promisedOn(messages: readonly PromiseMessage[]): string | undefined {
  const days = elements.map((element) => firstShowing(messages, element)?.sentOn);
  return days.every((day) => day !== undefined) ? days.toSorted().at(-1) : undefined;
}

/** The promised work as every measure for a lost service counts it: agreed, and lost whole. */
export function promisedService(form: PromisedContractForm): LostService {
  return {
    ...form,
    cancelledDays: form.plannedDays,
    cancellation: 'agreed',
    concludedOn: promisedOn(form.messages) ?? form.cancelledOn,
  };
}
