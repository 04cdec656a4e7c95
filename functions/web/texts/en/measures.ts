/** The list of measures and the page of each, in English. */
export const measures = {
  title: 'What the plan offers',
  lead: 'Choose what fits your situation. You see what you would receive before you file anything.',
  listNone: 'No measure is open to you at the moment.',
  whoTitle: 'Who it is for',
  who: 'For: {roles}, in {countries}.',
  open: 'Open from {from} to {until}.',
  closed: 'This measure is not open at the moment.',
  rulesTitle: 'What we look at',
  rulesLead: 'For each point you are told whether it fits your situation, and why.',
  decideTitle: 'Who decides',
  decideAlways: 'Always: {role}',
  decideFrom: 'From {amount}: {role}',
  confidential: 'Confidential: besides you, only these people see your claim: {roles}.',
  nextTitle: 'What would I get?',
  nextText:
    'Fill in the form. Before anything is filed you see the amount, where it comes from, and every reason.',
  start: 'Fill in the form',
  signInFirst: 'Sign in to fill in the form',
  notForYou: 'With your role you cannot file this one. It is for: {roles}.',
};
