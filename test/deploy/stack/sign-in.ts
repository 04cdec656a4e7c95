/** Signing in as a browser does, over the user pool's own pages: code, proof key and cookies. */
import type { Deployed } from './open.ts';

export interface SignedIn {
  /** For the `Cookie` header. */
  readonly cookies: string;
  /** What the way back set, with its flags. */
  readonly setCookies: readonly string[];
  /** Where it led to in the end. */
  readonly location: string;
}

/** @throws Error when the pages of the user pool do not take the password */
export async function signInByBrowser(
  stack: Deployed,
  person: string,
  password: string,
  as?: 'staff',
): Promise<SignedIn> {
  const entry = as ?? ((await stack.site.registers.staff(person)) ? 'staff' : 'member');
  const leave = await fetch(`${stack.baseUrl}/sign-in?next=/claims&as=${entry}`, { redirect: 'manual' });
  const page = await fetch(leave.headers.get('Location') ?? '');
  const fields = new URLSearchParams([...hiddenFields(await page.text())]);
  fields.set('username', person);
  fields.set('password', password);
  const login = await fetch(`${stack.endpoint}/login`, { method: 'POST', body: fields, redirect: 'manual' });
  const back = login.headers.get('Location');
  if (!back?.startsWith(stack.site.outputs.Url)) throw new Error(`the sign-in led to ${back}`);
  const { pathname, search } = new URL(back);
  const answer = await fetch(`${stack.baseUrl}${pathname}${search}`, {
    redirect: 'manual',
    headers: { Cookie: cookiesOf(leave) },
  });
  const setCookies = answer.headers.getSetCookie();
  return { cookies: cookiesOf(answer), setCookies, location: answer.headers.get('Location') ?? '' };
}

function* hiddenFields(html: string): Generator<[string, string]> {
  for (const [, name = '', value = ''] of html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    yield [name, value.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')];
  }
}

function cookiesOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return cookies.filter((cookie) => !cookie.endsWith('=')).join('; ');
}
