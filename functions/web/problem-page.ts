/** When something does not go as expected: a page that says what happened and what to do next. */
import { instantOf } from '../../workflows/calendar.ts';
import { fillSentence, formatInstant, type Language } from '../../workflows/language.ts';
import { Problem } from '../platform/problem.ts';
import { SentAlready } from './answer-once.ts';
import { buttonLink } from './layout/components.ts';
import { html } from './layout/html.ts';
import type { PageContent } from './layout/page.ts';
import type { Viewer } from './layout/viewer.ts';
import { detailIn, hasSpecificMessage } from './problem-detail.ts';
import type { Words } from './words/index.ts';

/** Thrown by pages that need to know who asks. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

type ProblemWords = { readonly title: string; readonly text: string };

export interface ProblemAnswer {
  readonly status: number;
  readonly content: PageContent;
}

/** The page and status for anything thrown; what nobody expected says nothing about itself but the time. */
export function problemPage(viewer: Viewer, error: unknown, now: number): ProblemAnswer {
  const { words, language, person } = viewer;
  const status = error instanceof Problem ? error.status : 500;
  const { title, text } = wordsFor(words, error, language);
  const place = error instanceof SentAlready ? error.place : undefined;
  const at = formatInstant(instantOf(now), language);
  return {
    status,
    content: {
      title,
      body: html`<h1>${title}</h1><p class="lead">${text}</p>
${status >= 500 && html`<p class="quiet">${fillSentence(words.problems.when, { at }, language)}</p>`}
<p class="actions">${place !== undefined && buttonLink(place, words.problems.toResult)}${buttonLink('/', words.problems.toHome, place === undefined ? 'primary' : 'secondary')}${person && buttonLink('/claims', words.problems.toClaims, 'secondary')}</p>`,
    },
  };
}

/** A page's own text knows the place; the problem's own sentence says more where a code has several meanings. */
function wordsFor({ problems }: Words, error: unknown, language: Language): ProblemWords {
  if (!(error instanceof Problem)) return problems.unexpected;
  const own: unknown = Object.hasOwn(problems, error.code) && problems[error.code as keyof typeof problems];
  if (typeof own === 'object' && !hasSpecificMessage(error)) return own as ProblemWords;
  const fallback = byStatus[error.status] ?? (error.status >= 500 ? 'unexpected' : 'invalid');
  const { title, text } = typeof own === 'object' ? (own as ProblemWords) : problems[fallback];
  return { title, text: error.key === undefined ? text : detailIn(error, language) };
}

const byStatus: Readonly<Record<number, 'not-found' | 'forbidden' | 'conflict' | 'too-large' | 'too-many'>> =
  {
    403: 'forbidden',
    404: 'not-found',
    409: 'conflict',
    413: 'too-large',
    429: 'too-many',
  };
