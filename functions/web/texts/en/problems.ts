/** When something does not go as expected, in English: what happened and what to do. */
export const problems = {
  'not-found': {
    title: 'We cannot find this page',
    text: 'The address may be cut off, or it leads to something that only others may see. Check it, or start again from the home page.',
  },
  forbidden: {
    title: 'This is not for your role',
    text: 'You are signed in, but what you asked for belongs to another role. If you think that it should be yours, talk to your adviser.',
  },
  erased: {
    title: 'This has been erased',
    text: 'The time for which it had to be kept is over, or the person concerned asked for it. Only figures are left in the books.',
  },
  'cross-site': {
    title: 'This form came from another site',
    text: 'To protect you, we only accept forms from our own pages. Nothing has changed. Open the page again here and send the form from it.',
  },
  'sent-already': {
    title: 'This form was sent already',
    text: 'It was sent once, and that counts. What you changed since has not been sent. Look at what came of it first.',
  },
  toResult: 'See what came of it',
  conflict: {
    title: 'This cannot be done any more',
    text: 'In the meantime something changed. Nothing was lost. Go back to see how things stand now.',
  },
  'too-late': {
    title: 'It is too late to withdraw',
    text: 'The payment is on its way already, or the claim has ended.',
  },
  'no-appeal': {
    title: 'An appeal is not possible',
    text: 'A claim can be appealed once, within 30 days after its end.',
  },
  'nothing-asked': {
    title: 'The question has been answered',
    text: 'Nothing is asked about this claim at the moment. You need not do anything.',
  },
  'already-filed': {
    title: 'This has been claimed already',
    text: 'The same thing can be claimed once. Look at your claims, or say what sets yours apart.',
  },
  'another-case': {
    title: 'This would be another claim',
    text: 'Your change makes it another case. Withdraw this claim and file a new one.',
  },
  'second-person-needed': {
    title: 'A second person is needed',
    text: 'Whoever prepared a payment run cannot release it as well. Ask a colleague of the finance team.',
  },
  'nothing-to-pay': {
    title: 'There is nothing to pay',
    text: 'No payment is ready at the moment. Approved claims appear here by themselves.',
  },
  invalid: {
    title: 'We could not use what you sent',
    text: 'Go back, check what you filled in, and send it again.',
  },
  'too-large': {
    title: 'This is too large',
    text: 'What you sent is larger than we can take. Send a smaller file, or split it.',
  },
  'too-many': {
    title: 'That was a little too fast',
    text: 'We received many requests from you. Wait a minute, then try again. Nothing is lost.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    text: 'It is not your fault, and what you filed before is safe. Try again in a few minutes. If it stays, tell your adviser when it happened.',
  },
  toHome: 'Go to the home page',
  toClaims: 'Go to my claims',
  when: 'Time, if you tell somebody about it: {at}',
};
