/** Where people land, in English. */
export const home = {
  welcomeTitle: 'The crisis took your work away. You are not alone.',
  welcomeLead:
    'The solidarity plan pays cancelled contracts, helps people in hardship and covers expenses already committed. Tell us what happened: you see at once what you would receive, and why.',
  howTitle: 'How it works',
  how: [
    'You fill in one form. Before you file it, you see what would be decided.',
    'The conditions are checked within minutes, each with its reason.',
    'A person decides. You are told who is being waited for.',
    'The money is set aside from the first day and goes to your account.',
  ],
  signInToFile: 'Sign in to file a claim',
  offerTitle: 'What you can ask for',
  hello: 'Hello {name}',
  expectedTitle: 'What is expected of you',
  expectedNothing: 'Nothing. We will write to you when something is needed.',
  expectedAnswer: 'Answer about “{measure}” ({reference})',
  claimsTitle: 'Your claims',
  claimsNone: 'You have not filed a claim yet.',
  claimsAll: 'See all my claims',
};
