/** What an operator can put right. */

/** Something that the operator can put right in what was typed. */
export class UsageError extends Error {}
