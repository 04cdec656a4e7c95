/** Pages as a browser without scripts gets them: one person's visits and sent forms. */
import { corona2020 } from '../../workflows/policy/corona-2020.ts';
import type { Cooperative } from './cooperative-client.ts';

export interface PageReply {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where it leads to, for a redirect. */
  readonly location: string | undefined;
}

export interface VisitOptions {
  readonly language?: string;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

export async function visit(
  cooperative: Cooperative,
  person: string | undefined,
  path: string,
  { language = 'en', method = 'GET', headers = {} }: VisitOptions = {},
): Promise<PageReply> {
  const sent = { Accept: 'text/html', Cookie: `lang=${language}`, ...headers };
  return replyOf(await cooperative.as(person).fetch(path, { method }, { headers: sent }));
}

/** Sends a form as our own pages do, with the headers that browsers add. */
export async function submit(
  cooperative: Cooperative,
  person: string | undefined,
  path: string,
  fields: Readonly<Record<string, string>> | FormData,
  headers: Readonly<Record<string, string>> = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
): Promise<PageReply> {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  const sent = { Accept: 'text/html', Cookie: 'lang=en', ...headers };
  return replyOf(await cooperative.as(person).fetch(path, { method: 'POST', body }, { headers: sent }));
}

async function replyOf(response: Response): Promise<PageReply> {
  return {
    status: response.status,
    headers: response.headers,
    html: await response.text(),
    location: response.headers.get('Location') ?? undefined,
  };
}

/** The hidden fields of the form that files or checks a claim. */
export function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, unescapeHtml(value)]));
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The words of a page, without tags. */
export function wordsOf(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
}

const tag = /<!doctype html>|<\/?([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** Whom people write to or call, on every page. */
const { email, phone } = corona2020.contact;
const contacts: ReadonlySet<string> = new Set([`mailto:${email}`, `tel:${phone.replaceAll(' ', '')}`]);

/** What a page of ours never has: scripts, styles or frames inside it, handlers, addresses elsewhere, stray markup. */
export function foreignMarkup(html: string): string[] {
  const tags = [...html.matchAll(tag)];
  const names = tags.map(([, name = '']) => name.toLowerCase());
  const attributes = tags.flatMap(([, , attributes = '']) => [
    ...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g),
  ]);
  return [
    ...names.filter((name) => /^(script|style|iframe|img|object|embed|base)$/.test(name)),
    ...attributes.flatMap(([whole, name = '', value = '']) => {
      const isLink = /^(href|src|action|formaction)$/.test(name);
      const address = isLink && !/^[/#?]/.test(value) && !contacts.has(value);
      return /^(on|style$)/.test(name) || address ? [whole] : [];
    }),
    ...(html.replace(tag, '').match(/<.{0,40}/g) ?? []),
  ];
}
