/** The pages of partner offices, in German. */
export const partner = {
  title: 'Kontingent des Partnerbüros',
  lead: 'Was Ihr Land bisher beantragt hat und was übrig ist. Abgelehnte und zurückgezogene Anträge zählen nicht.',
  country: 'Land',
  claims: 'Anträge',
  ofMost: '{claims} von {most}',
  used: 'Beantragt',
  quota: 'Kontingent',
  left: 'Übrig',
  file: 'Für ein Mitglied beantragen',
  follow: 'Anträge verfolgen',
};
