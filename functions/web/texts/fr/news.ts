/** The news of the plan, in French. */
export const news = {
  title: 'Nouvelles',
  lead: 'Ce qu’il y a de neuf dans le plan de solidarité : décisions, dates, et modalités des mesures.',
  none: 'Il n’y a pas encore de nouvelles.',
  older: 'Nouvelles plus anciennes',
  byMail: 'Recevoir les nouvelles par courriel',
  getsMail: 'Vous recevez un courriel quand il y a des nouvelles.',
  getsNoMail: 'Vous ne recevez pas de courriel quand il y a des nouvelles.',
  subscribe: 'Les recevoir par courriel',
  unsubscribe: 'Ne plus recevoir ces courriels',
  subscribed: 'Vous recevez désormais les nouvelles par courriel.',
  unsubscribed: 'Vous ne recevez plus les nouvelles par courriel.',
  signIn: 'Connectez-vous pour recevoir les nouvelles par courriel',
  feed: 'Les nouvelles sous forme de flux (Atom)',
  inLanguage: 'en {language}',
  stopTitle: 'Courriels de nouvelles',
  stopLead:
    'Appuyez sur le bouton pour ne plus recevoir les nouvelles par courriel. Vous pourrez vous réabonner à tout moment.',
};
