/** The words of the client's commitment in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Client’s commitment',
  summary:
    'Ask a client to honour a cancelled order, wholly or in part. The client answers on a page of their own, and what they pay goes to the Activité or back to the fund.',
  fields: {
    memberId: { label: 'Coordinator', hint: 'The member who coordinates the Activité.' },
    activityId: { label: 'Activité' },
    clientId: { label: 'Client', hint: 'The number of the client who is asked.' },
    orderId: { label: 'Order', hint: 'The number of the order, if it is in the register.' },
    amountCents: { label: 'Amount asked for', hint: 'At most the amount of the order.' },
    paidClaimId: {
      label: 'Claim already paid',
      hint: 'If the fund has paid a claim for this order: its number. What comes back goes to the fund first.',
    },
    message: { label: 'A few words to the client', hint: 'The client reads them in the invitation page.' },
  },
  options: {},
  rules: {
    'client-reachable': {
      title: 'How the client is asked',
      met: '{client} is invited by email, with a link to a page of their own.',
      'not-applicable': 'No email address is known for this client: somebody of finance gets in touch.',
    },
    'order-known': {
      title: 'The order',
      met: 'The order of {ordered} is in the register, for {amount}.',
      'not-applicable': 'No order of the register is named.',
    },
    'comes-back': {
      title: 'Where the money goes',
      met: 'Of a claim paid already, {amount} is still advanced: what the client pays goes back there first.',
      'not-applicable': 'Nothing was advanced for it: what the client pays goes to the Activité.',
    },
  },
  errors: {
    unknown: 'We do not find this number in our registers. Please check it.',
    'not-its-coordinator': 'This member does not coordinate the Activité.',
    'not-of-this-order': 'The register names another client for this order.',
    'more-than-order': 'A client cannot be asked for more than the order.',
    'not-a-paid-claim': 'This is no claim of the Activité of which anything is still to come back.',
    'more-than-paid': 'This is more than what is still advanced for the claim.',
  },
  sources: { client: 'The client' },
};
