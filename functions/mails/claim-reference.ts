/** How a claim is called in mails and on statements. */

/** A short name for a claim that people can say on the phone; the whole id stays the key. */
export function claimReference(claimId: string): string {
  return claimId.replaceAll('-', '').slice(-8).toUpperCase();
}
