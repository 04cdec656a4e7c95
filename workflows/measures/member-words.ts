/**
 * What a member reads about a claim that somebody filed for them, in languages that the rest of the plan does not
 * speak: mails and one page, whose sentences a measure brings along.
 */
/** Where the claim stands, as far as the member is concerned. */
export const memberSituations = [
  'received',
  'question',
  'queued',
  'approved',
  'paid',
  'refused',
  'returned',
  'withdrawn',
  'expired',
] as const;
export type MemberSituation = (typeof memberSituations)[number];

export interface MemberWords {
  /** The language itself, as in `lang="it"`. */
  readonly language: string;
  /** How amounts and days are written. */
  readonly locale: string;
  /** Uses {name}. */
  readonly greeting: string;
  readonly signature: string;
  /** The name of the link and of the page. */
  readonly title: string;
  /** Instead of the question, when only the account to pay is missing. */
  readonly accountNeeded: string;
  readonly reference: string;
  readonly amount: string;
  readonly filedOn: string;
  readonly question: string;
  readonly allDetails: string;
  /** Values: {reference}, {amount}, {question}. */
  readonly situations: Readonly<
    Record<MemberSituation, { readonly subject: string; readonly text: string; readonly next: string }>
  >;
}
