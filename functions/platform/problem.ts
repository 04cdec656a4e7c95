/**
 * What goes wrong in a way that the caller can understand. It is made by its key, in the catalogue of sentences in
 * `words/`; whoever answers puts it into the reader's language (`web/problem-detail.ts`).
 */
import { fillSentence, type Language, type SentenceValues } from '../../workflows/language.ts';
import { type ProblemCode, type ProblemKey, problemStatuses } from './problem-keys.ts';
import english from './words/en.json' with { type: 'json' };

export interface FieldProblem {
  /** Of the field in what was sent, such as `lines.0.iban`. */
  readonly path: string;
  readonly code: string;
  /** In the reader's words already; without it the field's sentence is the problem's own. */
  readonly message?: string;
}

export interface MoreAboutProblem {
  readonly errors?: readonly FieldProblem[];
  /** When to try again, where waiting helps. */
  readonly retryAfterSeconds?: number;
  /** Instead of the one that its code has. */
  readonly status?: number;
  /** Of whoever it is for, where that is known; else the request says which. */
  readonly language?: Language;
  /** The claim that it is about, for programs: people read its reference in the sentence. */
  readonly claimId?: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly language: Language | undefined;
  readonly claimId: string | undefined;
  /** In the catalogue; undefined when it was put into the reader's words where it was made. */
  readonly key: ProblemKey | undefined;
  readonly values: SentenceValues;

  /** @param said what the log reads: in English for a key, else in the reader's words */
  constructor(
    said:
      | { readonly key: ProblemKey; readonly values: SentenceValues }
      | { readonly code: ProblemCode; readonly text: string },
    { errors, retryAfterSeconds, status, language, claimId }: MoreAboutProblem = {},
  ) {
    super('key' in said ? fillSentence(english.problems[said.key], said.values, 'en') : said.text);
    const key = 'key' in said ? said.key : undefined;
    this.code = 'key' in said ? codeOf(said.key) : said.code;
    this.key = key;
    this.values = 'key' in said ? said.values : {};
    this.status = status ?? statusOf(key ?? this.code, this.code);
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
    this.language = language;
    this.claimId = claimId;
  }
}

/**
 * A problem to throw: `problem('month-not-over', { month, from: { date } })`.
 * @param values what fills the `{name}` places of the sentence, in every language; nothing about a person
 */
export function problem(key: ProblemKey, values: SentenceValues = {}, more: MoreAboutProblem = {}): Problem {
  return new Problem({ key, values }, more);
}

/**
 * A refusal of what was sent whose sentences stand at its fields, in the reader's words already, as those of a form.
 * @param text what all of it says; the fields' sentences one after the other unless another is given
 */
export function refusalOf(
  code: ProblemCode,
  errors: readonly Required<FieldProblem>[],
  text: string = [...new Set(errors.map(({ message }) => message))].join(' '),
): Problem {
  return new Problem({ code, text }, errors.length > 0 ? { errors } : {});
}

function codeOf(key: ProblemKey): string {
  return key.split('.', 1)[0] ?? key;
}

function statusOf(key: string, code: string): number {
  const statuses: Readonly<Record<string, number>> = problemStatuses;
  return statuses[key] ?? statuses[code] ?? 500;
}
