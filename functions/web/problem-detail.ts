/** A problem in the reader's language: its sentence by its key, and what it says of single fields. */
import { fillSentence, type Language, type Localized } from '../../workflows/language.ts';
import type { FieldProblem, Problem } from '../platform/problem.ts';
import type { ProblemKey } from '../platform/problem-keys.ts';
import { problemWords } from '../platform/words/index.ts';

const sentences: Localized<Readonly<Record<ProblemKey, string>>> = problemWords;

export function detailIn({ key, values, message }: Problem, language: Language): string {
  return key === undefined ? message : fillSentence(sentences[language][key], values, language);
}

/** The fields that it is about; one without a sentence of its own says the same as the whole. */
export function fieldErrorsIn(problem: Problem, language: Language): Required<FieldProblem>[] {
  return (problem.errors ?? []).map(({ path, code, message = detailIn(problem, language) }) => ({
    path,
    code,
    message,
  }));
}

/** Whether its sentence is one of several of its code, and not the one for whatever has no other. */
export function hasSpecificMessage({ key }: Problem): boolean {
  return key?.includes('.') ?? false;
}

/** As RFC 9457 has it. */
export function problemBody(problem: Problem, language: Language) {
  const { status, code, errors, claimId } = problem;
  return {
    type: `urn:entraide:problem:${code}`,
    title: code,
    status,
    code,
    detail: detailIn(problem, language),
    ...(claimId !== undefined && { claimId }),
    ...(errors && { errors: fieldErrorsIn(problem, language) }),
  };
}
