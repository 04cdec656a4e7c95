/** The page that asks which way somebody signs in, where those who work for the plan have one of their own. */
import { buttonLink } from './layout/components.ts';
import { type Html, html } from './layout/html.ts';
import { layout } from './layout/page.ts';
import type { Viewer } from './layout/viewer.ts';
import { words } from './words/index.ts';

/** @param next the path to go to after signing in */
export function signInChoicePage(
  viewer: Omit<Viewer, 'words' | 'demonstration'>,
  { next, again }: { readonly next: string; readonly again: boolean },
): Html {
  const texts = words[viewer.language].signIn.choice;
  const way = (as: 'member' | 'staff') =>
    `/sign-in?${new URLSearchParams({ as, next, ...(again && { again: 'yes' }) }).toString()}`;
  const body = html`<h1>${texts.title}</h1>
<p class="actions">${buttonLink(way('member'), texts.member)}${buttonLink(way('staff'), texts.staff, 'secondary')}</p>
<p>${texts.staffHint}</p>`;
  return layout(
    { ...viewer, words: words[viewer.language], demonstration: false },
    { title: texts.title, body },
  );
}
