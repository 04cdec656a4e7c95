/** The news of the plan, in Dutch. */
export const news = {
  title: 'Nieuws',
  lead: 'Wat er nieuw is in het solidariteitsplan: beslissingen, data, en hoe maatregelen worden toegepast.',
  none: 'Er is nog geen nieuws.',
  older: 'Ouder nieuws',
  byMail: 'Het nieuws per e-mail ontvangen',
  getsMail: 'U krijgt een e-mail als er nieuws is.',
  getsNoMail: 'U krijgt geen e-mail als er nieuws is.',
  subscribe: 'Per e-mail ontvangen',
  unsubscribe: 'Geen e-mails meer ontvangen',
  subscribed: 'Vanaf nu krijgt u het nieuws per e-mail.',
  unsubscribed: 'U krijgt het nieuws niet meer per e-mail.',
  signIn: 'Meld u aan om het nieuws per e-mail te ontvangen',
  feed: 'Het nieuws als feed (Atom)',
  inLanguage: 'in het {language}',
  stopTitle: 'E-mails met nieuws',
  stopLead:
    'Druk op de knop om het nieuws niet meer per e-mail te krijgen. U kunt zich altijd weer inschrijven.',
};
