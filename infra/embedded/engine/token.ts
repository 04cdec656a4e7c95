/** Task tokens: opaque outside; inside they say which branch of which execution waits, so that no index is needed. */

export interface TokenPlace {
  readonly execution: number;
  readonly branch: number;
}

/** @param secret what makes it impossible to guess; every wait has its own */
export function newToken(execution: number, branch: number, secret: string): string {
  return Buffer.from(`${execution}.${branch}.${secret}`).toString('base64url');
}

/** Where the token says that somebody waits, or undefined when it is not one of ours. */
export function placeOf(token: string): TokenPlace | undefined {
  const parts = /^(\d{1,15})\.(\d{1,7})\./.exec(Buffer.from(token, 'base64url').toString('latin1'));
  return parts ? { execution: Number(parts[1]), branch: Number(parts[2]) } : undefined;
}
