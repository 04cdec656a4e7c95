/** Who reads what in the played year: every text with its language and where it stands, each text once. */
import { languages } from '../../../../workflows/language.ts';
import type { PlayedYear } from './played-year.ts';
import { visibleTexts } from './visible-text.ts';
import { type VisitedPage, visitPages } from './visit-pages.ts';

export interface ReadText {
  readonly language: string;
  readonly text: string;
  readonly where: string;
}

interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const staff = ['adele', 'farid', 'bruno', 'omar', 'astrid', 'leonie', 'petra', 'piroska', 'soraya'];

export interface ReadPages {
  readonly texts: readonly ReadText[];
  /** Every class of the mark-up, with the first page that has it. */
  readonly classes: ReadonlyMap<string, string>;
}

/** In all languages: nobody, one person of each role, and two members for each measure. */
export async function readPages(year: PlayedYear): Promise<ReadPages> {
  const members = [...year.filers.values()].flatMap((people) => [...people].slice(0, 2));
  const people = [undefined, ...new Set([...staff, ...members])];
  const texts = new Map<string, ReadText>();
  const classes = new Map<string, string>();
  for (const language of languages) {
    const seen = new Map<string, number>();
    for (const person of people) {
      const from = ['/', '/measures', ...(person === undefined ? ['/transparency'] : ['/claims'])];
      const visitor = { baseUrl: year.server.url, token: await tokenOf(year, person), language, seen };
      for (const page of await visitPages(visitor, from)) {
        note(texts, textsOfPage(page, language, person));
        for (const [, names = ''] of page.html.matchAll(/\sclass="([^"]+)"/g))
          for (const name of names.split(/\s+/)) if (!classes.has(name)) classes.set(name, page.path);
      }
    }
  }
  return { texts: [...texts.values()], classes };
}

async function tokenOf({ api }: PlayedYear, user: string | undefined): Promise<string | undefined> {
  return user === undefined
    ? undefined
    : (await api.post<{ token: string }>('/local/tokens', { user })).token;
}

function textsOfPage({ path, html }: VisitedPage, language: string, person = 'nobody'): ReadText[] {
  return visibleTexts(html, language).map((text) => ({ language, text, where: `${person} at ${path}` }));
}

/** Both parts of every mail that was sent; links are not read. */
export async function readMails({ api }: PlayedYear): Promise<ReadText[]> {
  const texts = new Map<string, ReadText>();
  const { messages } = await api.get<{ messages: readonly Message[] }>('/local/outbox');
  for (const { to, subject, text, html } of messages) {
    const language = /<html[^>]*\slang="(\w+)"/.exec(html)?.[1] ?? '';
    const lines = text.replace(/https?:\S+/g, '').split('\n');
    const all = [subject, ...lines.map((line) => line.trim()), ...visibleTexts(html, language)];
    note(
      texts,
      all.filter(Boolean).map((one) => ({ language, text: one, where: `mail to ${to}: ${subject}` })),
    );
  }
  return [...texts.values()];
}

function note(texts: Map<string, ReadText>, more: readonly ReadText[]): void {
  for (const one of more) {
    const key = `${one.language} ${one.text}`;
    if (!texts.has(key)) texts.set(key, one);
  }
}
