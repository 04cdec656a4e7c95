/** What goes wrong in a way that the caller can understand: RFC 9457 problem details with a stable code. */
import { fillSentence, type SentenceValues } from '../../workflows/language.ts';

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface MoreAboutProblem {
  /** When to try again, where waiting helps. */
  readonly retryAfterSeconds?: number;
  /** What fills the `{name}` places of the sentence, in every language; nothing about a person. */
  readonly values?: SentenceValues | undefined;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  /** As it was given, with its places open: what tells the meanings of one code apart. */
  readonly sentence: string;
  readonly values: SentenceValues;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  /**
   * @param sentence for the person or program that asked: in English, as `texts/en/problem-details.ts` has it, or
   * in the reader's words already
   * @param errors one whose message is the sentence says the same in every language
   */
  constructor(
    status: number,
    code: string,
    sentence: string,
    errors?: readonly FieldProblem[],
    { retryAfterSeconds, values = {} }: MoreAboutProblem = {},
  ) {
    super(fillSentence(sentence, values, 'en'));
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.values = values;
    this.errors = errors?.map((one) => (one.message === sentence ? { ...one, message: this.message } : one));
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const notFound = () =>
  new Problem(404, 'not-found', 'There is nothing here, or nothing that you may see.');
export const forbidden = (detail = 'Your role does not allow this.') => new Problem(403, 'forbidden', detail);
export const conflict = (code: string, detail: string, values?: SentenceValues) =>
  new Problem(409, code, detail, undefined, { values });
export const unprocessable = (
  code: string,
  detail: string,
  errors?: readonly FieldProblem[],
  values?: SentenceValues,
) => new Problem(422, code, detail, errors, { values });
