/** Where the identity provider sends people back to; every provider must have it on its list. */

export const signInReturnPath = '/sign-in/callback';

/** @param baseUrl where people reach the pages, without a slash at the end */
export function signInReturnUrl(baseUrl: string): string {
  return `${baseUrl}${signInReturnPath}`;
}
