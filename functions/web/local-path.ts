/** Where to go after signing in: a path of ours, whatever somebody wrote into the link. */

/** Longer paths do not fit into the cookie that carries them. */
const MAXIMUM_LENGTH = 2_000;
const signInPages = /^\/(sign-in|sign-out|local)(\/|\?|$)/;
const HERE = 'https://entraide.invalid';

/**
 * The path with its query, as browsers would read it from a `Location`, when it stays on our origin; else `/`.
 * The sign-in pages themselves, the local provider's among them, are no places to go to.
 */
export function localPath(wish: string | undefined): string {
  if (!wish?.startsWith('/') || wish.length > MAXIMUM_LENGTH || !URL.canParse(wish, HERE)) return '/';
  const { origin, pathname, search } = new URL(wish, HERE);
  const path = `${pathname}${search}`;
  // `/.//elsewhere` is on our origin, but what remains of it is no longer.
  const stays = origin === HERE && !path.startsWith('//') && path.length <= MAXIMUM_LENGTH;
  return stays && !signInPages.test(path) ? path : '/';
}
