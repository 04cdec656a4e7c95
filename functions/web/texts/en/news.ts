/** The news of the plan, in English. */
export const news = {
  title: 'News',
  lead: 'What is new about the solidarity plan: decisions, dates, and how measures are applied.',
  none: 'There are no news yet.',
  older: 'Older news',
  byMail: 'Get the news by email',
  getsMail: 'You get an email when there are news.',
  getsNoMail: 'You get no email when there are news.',
  subscribe: 'Get them by email',
  unsubscribe: 'Stop the emails',
  subscribed: 'From now on you get the news by email.',
  unsubscribed: 'You no longer get the news by email.',
  signIn: 'Sign in to get the news by email',
  feed: 'The news as a feed (Atom)',
  inLanguage: 'in {language}',
  stopTitle: 'Emails with news',
  stopLead: 'Press the button to stop getting the news by email. You may subscribe again at any time.',
};
