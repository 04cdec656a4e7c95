/** The page that a sign-in without a session ends on: why, and the way to try again. */
import { buttonLink } from './layout/components.ts';
import { type Html, html } from './layout/html.ts';
import { layout } from './layout/page.ts';
import type { Viewer } from './layout/viewer.ts';
import { words } from './words/index.ts';

export type SignInFailure = keyof typeof signInFailureStatus;

/** Why a sign-in ended without a session. */
export const signInFailureStatus = { expired: 400, refused: 400, 'unknown-person': 403 } as const;

export function signInFailurePage(
  viewer: Omit<Viewer, 'words' | 'demonstration'>,
  failure: SignInFailure,
): Html {
  const texts = words[viewer.language].signIn;
  const { title, text } = texts[failure];
  const body = html`<h1>${title}</h1>
<p class="lead">${text}</p>
<p class="actions">${buttonLink('/sign-in', texts.again)}</p>`;
  return layout({ ...viewer, words: words[viewer.language], demonstration: false }, { title, body });
}
