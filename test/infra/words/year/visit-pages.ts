/** Every kind of page that somebody reaches by links from where they begin, in one language. */

export interface VisitedPage {
  readonly path: string;
  readonly html: string;
}

export interface Visitor {
  readonly baseUrl: string;
  readonly token: string | undefined;
  readonly language: string;
  /** How often each kind of page was seen in this language, by whomever. */
  readonly seen: Map<string, number>;
}

/** Of one kind at most so many by one person, and by all together. */
const mostEach = 2;
const mostOfAll = 12;

const apart = /[?&]lang=|\/assets\/|\.(?:csv|xlsx|pdf|xml|atom|json)|[?&]format=|\/sign-(?:in|out)|\/outbox/;

/** @throws Error when a page breaks */
export async function visitPages(visitor: Visitor, from: readonly string[]): Promise<VisitedPage[]> {
  const own = new Map<string, number>();
  const known = new Set(from);
  const pages: VisitedPage[] = [];
  for (const path of known) {
    const kind = kindOf(path);
    if ((own.get(kind) ?? 0) >= mostEach || (visitor.seen.get(kind) ?? 0) >= mostOfAll) continue;
    for (const counts of [own, visitor.seen]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const answer = await open(visitor, path);
    const html = /html/.test(answer.headers.get('Content-Type') ?? '') ? await answer.text() : '';
    if (html !== '') pages.push({ path, html });
    for (const next of linksOf(answer, html)) known.add(next);
  }
  return pages;
}

async function open({ baseUrl, token, language }: Visitor, path: string): Promise<Response> {
  const answer = await fetch(`${baseUrl}${path}`, {
    redirect: 'manual',
    headers: {
      Accept: 'text/html',
      Cookie: `lang=${language}`,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
  });
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

function linksOf(answer: Response, html: string): string[] {
  const to = answer.headers.get('Location') ?? '';
  const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...links, ...(to.startsWith('/') ? [to] : [])].filter((link) => !apart.test(link));
}

/** The address without what tells one claim, case or filter from another. */
function kindOf(path: string): string {
  return path
    .replace(/=[^&]*/g, '=')
    .replace(/\/(?:[0-9a-f-]{8,}|[a-z]+-[0-9a-f]{4,}[^/?]*|s-[^/?]+|\d[^/?]*)(?=[/?]|$)/g, '/…')
    .replace(/\/envelopes\/[^/?]+/, '/envelopes/…');
}
