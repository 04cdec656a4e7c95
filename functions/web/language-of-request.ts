/** Which language a page answers in: asked for, remembered, the person's own, the browser's, or French. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { isLanguage, type Language } from '../../workflows/language.ts';
import { acceptedLanguage } from './context.ts';
import type { WebEnv } from './web-env.ts';

const cookieName = 'lang';
const oneYearSeconds = 31_536_000;

export interface LanguageWishes {
  /** `?lang=` of the address, or the language button of a form. */
  readonly asked?: string | undefined;
  readonly cookie?: string | undefined;
  readonly person?: Language | undefined;
  readonly acceptLanguage?: string | undefined;
}

/** The first wish that is one of our languages; French when there is none. */
export function negotiateLanguage({ asked, cookie, person, acceptLanguage }: LanguageWishes): Language {
  for (const wish of [asked, cookie, person]) if (wish !== undefined && isLanguage(wish)) return wish;
  return acceptedLanguage(acceptLanguage) ?? 'fr';
}

/** Settles `c.var.language`; a language asked for in the address is remembered in a cookie. */
export const chooseLanguage = createMiddleware<WebEnv>(async (c, next) => {
  const language = languageOf(c);
  c.set('language', language);
  if (c.req.query('lang') === language) rememberLanguage(c, language);
  await next();
});

/** What the request says, without remembering it. */
export function languageOf(c: Context<WebEnv>): Language {
  return negotiateLanguage({
    asked: c.req.query('lang'),
    cookie: getCookie(c, cookieName),
    person: c.var.person?.language,
    acceptLanguage: c.req.header('Accept-Language'),
  });
}

export function rememberLanguage(c: Context<WebEnv>, language: Language): void {
  const secure = new URL(c.req.url).protocol === 'https:';
  setCookie(c, cookieName, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: oneYearSeconds,
  });
}
