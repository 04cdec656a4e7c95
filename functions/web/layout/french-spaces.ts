/** The spaces of French punctuation on a page. */
import { frenchSpaces } from '../../../workflows/french-spaces.ts';

/** The same page with those spaces made unbreakable, in its words only: not in tags, not in what people typed. */
export function withFrenchSpaces(page: string): string {
  return page.replace(/<textarea[^>]*>[^<]*|<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : frenchSpaces(part),
  );
}
