/** Where the figures come from that the program itself does not date: by their path in a document. */

const unlessSaid = 'house default';

const sources: readonly (readonly [RegExp, string])[] = [
  [
    /^measures\.temporary-unemployment\.parameters\.belgium\.fullTimeWeeklyHours$/,
    'Belgian Labour Act of 16 March 1971: 38 hours',
  ],
  [
    /^measures\.temporary-unemployment\.parameters\.france\.fullTimeWeeklyHours$/,
    'Code du travail L3121-27: 35 hours',
  ],
  [
    /\.france\.hoursPerCachet$/,
    'annexes VIII and X of the French unemployment insurance: 12 hours for each cachet',
  ],
  [/\.france\.hoursPerDay$/, 'Code du travail L3121-27: 35 hours in five days'],
  [
    /\.payroll\.paidWithinWorkingDays$/,
    'blog.forumforthefuture.be 16121: wages are paid within seven working days, also when the client has not paid',
  ],
  [/\.belgium\.bearing$/, 'cessoc.be 20645'],
  [/\.france\.bearing$/, 'avocat-travail-sete.fr'],
  [
    /\.hardship-aid\.parameters\.urgentFirstAnswerHours$/,
    'the plan: urgent situations are answered within 48 hours',
  ],
];

/** @param path such as `measures.coaching.parameters.searchDays` */
export function sourceOf(path: string): string {
  return sources.find(([pattern]) => pattern.test(path))?.[1] ?? unlessSaid;
}
