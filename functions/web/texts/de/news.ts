/** The news of the plan, in German. */
export const news = {
  title: 'Nachrichten',
  lead: 'Was es zum Solidaritätsplan Neues gibt: Beschlüsse, Termine und wie Maßnahmen angewandt werden.',
  none: 'Es gibt noch keine Nachrichten.',
  older: 'Ältere Nachrichten',
  byMail: 'Die Nachrichten per E-Mail erhalten',
  getsMail: 'Sie erhalten eine E-Mail, wenn es Nachrichten gibt.',
  getsNoMail: 'Sie erhalten keine E-Mail, wenn es Nachrichten gibt.',
  subscribe: 'Per E-Mail erhalten',
  unsubscribe: 'Keine E-Mails mehr erhalten',
  subscribed: 'Von jetzt an erhalten Sie die Nachrichten per E-Mail.',
  unsubscribed: 'Sie erhalten die Nachrichten nicht mehr per E-Mail.',
  signIn: 'Melden Sie sich an, um die Nachrichten per E-Mail zu erhalten',
  feed: 'Die Nachrichten als Feed (Atom)',
  inLanguage: 'auf {language}',
  stopTitle: 'E-Mails mit Nachrichten',
  stopLead:
    'Drücken Sie den Knopf, um die Nachrichten nicht mehr per E-Mail zu erhalten. Sie können sich jederzeit wieder eintragen.',
};
