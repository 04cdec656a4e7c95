/** French puts a space before `: ; ? !` and inside « », where a line must not break. */

/** The same page with those spaces made unbreakable, in its words only: not in tags, not in what people typed. */
export function withFrenchSpaces(page: string): string {
  return page.replace(/<textarea[^>]*>[^<]*|<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : part.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0'),
  );
}
