/** The spaces of a page where a line must not break. */
import { spaced } from '../../../workflows/unbroken-spaces.ts';

/** The page with those spaces made unbreakable, in its words only: not in tags, not in what people typed. */
export function spacedPage(page: string, language: string): string {
  return page.replace(/<textarea[^>]*>[^<]*|<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : spaced(part, language),
  );
}
