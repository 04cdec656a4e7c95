/** The pages of partner offices, in Dutch. */
export const partner = {
  title: 'Quotum van het partnerkantoor',
  lead: 'Wat uw land tot nu toe aanvroeg en wat er overblijft. Geweigerde en ingetrokken aanvragen tellen niet mee.',
  country: 'Land',
  claims: 'Aanvragen',
  ofMost: '{claims} van {most}',
  used: 'Aangevraagd',
  quota: 'Quotum',
  left: 'Over',
  file: 'Aanvragen voor een lid',
  follow: 'De aanvragen volgen',
};
