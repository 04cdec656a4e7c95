/** An icon beside a word; screen readers pass over it. */
import type { IconName } from '../assets/icons.ts';
import { spritePath } from '../assets/sprite.ts';
import { type Html, html } from './html.ts';

export function icon(name: IconName | 'person' | 'person-open'): Html {
  return html`<svg class="i" aria-hidden="true" focusable="false"><use href="${spritePath}#${name}"></use></svg>`;
}
