/** The pages of partner offices, in English. */
export const partner = {
  title: 'Quota of the partner office',
  lead: 'What your country has claimed so far, and what is left. Refused and withdrawn claims do not count.',
  country: 'Country',
  claims: 'Claims',
  ofMost: '{claims} of {most}',
  used: 'Claimed',
  quota: 'Quota',
  left: 'Left',
  file: 'File for a member',
  follow: 'Follow the claims',
};
