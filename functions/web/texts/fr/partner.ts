/** The pages of partner offices, in French. */
export const partner = {
  title: 'Quota du bureau partenaire',
  lead: 'Ce que votre pays a demandé jusqu’ici, et ce qui reste. Les demandes refusées ou retirées ne comptent pas.',
  country: 'Pays',
  claims: 'Demandes',
  ofMost: '{claims} sur {most}',
  used: 'Demandé',
  quota: 'Quota',
  left: 'Reste',
  file: 'Demander pour un membre',
  follow: 'Suivre les demandes',
};
