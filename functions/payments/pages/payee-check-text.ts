/** What the bank found of a payee's name, in words; with the name that it has, where that is nearly the same. */
import { fillSentence, type Language } from '../../../workflows/language.ts';
import type { PaymentView } from '../view-payment.ts';
import { paymentWords } from '../words/index.ts';

export function payeeCheckText(
  { result, name }: NonNullable<PaymentView['payeeCheck']>,
  language: Language,
): string {
  const words = paymentWords[language];
  if (result !== 'close-match' || name === undefined) return words.payeeChecks[result];
  return fillSentence(words.payeeNearly, { name }, language);
}
