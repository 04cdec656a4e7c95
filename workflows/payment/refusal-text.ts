/** Why a payment was refused or came back, for people, whoever said it: the bank by a code, payroll by a code or in words. */
import { returnReasonSentence } from '../bank/return-reason-texts.ts';
import { returnReason } from '../bank/return-reasons.ts';
import { fillSentence, type Language } from '../language.ts';
import { subjectOfCode } from '../payroll/refusals.ts';
import { payrollCodeWords } from '../payroll/words/index.ts';

const isoCode = /^[A-Z]{2}\w{2}$/;

/** What payroll wrote in words stays as it is. */
export function refusalText(reason: string, language: Language): string {
  if (isoCode.test(reason)) return returnReasonSentence(returnReason(reason).text, language);
  const subject = subjectOfCode(reason);
  if (subject === undefined) return reason;
  return fillSentence(payrollCodeWords[language].refusalCodes[subject], { code: reason }, language);
}

/** The same for finance, with the code beside its words. */
export function refusalTextWithCode(reason: string, language: Language): string {
  const text = refusalText(reason, language);
  return text.includes(reason) ? text : `${text} (${reason})`;
}
