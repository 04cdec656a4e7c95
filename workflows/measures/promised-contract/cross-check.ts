/** Holds the promise against itself and the registers; errors here keep a claim from being filed. */
import type { FieldError } from '../../forms/form.ts';
import { firstPerField, serviceErrors } from '../lost-service/register-check.ts';
import type { CaseFacts } from '../measure.ts';
import type { PromisedContractForm } from './form.ts';
import { promisedService } from './promise.ts';

/** The day of the promise is no field of its own: what is wrong with it is told at the message. */
export function crossCheck(form: PromisedContractForm, facts: CaseFacts): FieldError[] {
  const ofService = serviceErrors(promisedService(form), facts).filter(({ path }) => path !== 'concludedOn');
  return firstPerField([...ofService, ...messageErrors(form)]);
}

/** A message shows a promise only when it is older than the cancellation and the work itself. */
function messageErrors({ messages, cancelledOn, endsOn }: PromisedContractForm): FieldError[] {
  return messages.flatMap(({ sentOn }, row): FieldError[] => {
    const path = `messages.${row}.sentOn`;
    if (sentOn > cancelledOn) return [{ path, code: 'after-cancellation', values: { cancelledOn } }];
    return sentOn > endsOn ? [{ path, code: 'after-work', values: { endsOn } }] : [];
  });
}
