/** The words of committed expenses in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Committed expenses',
  summary:
    'Was a client’s order cancelled when costs had already been committed? The solidarity fund pays the justified costs and then asks the client for them.',
  fields: {
    activityId: { label: 'Activité', hint: 'The number of an Activité that you coordinate.' },
    clientId: { label: 'Client', hint: 'The number of the client whose order is cancelled.' },
    orderId: { label: 'Order', hint: 'The number of the order, if you know it.' },
    cancelledOn: { label: 'Date of the cancellation' },
    reason: { label: 'Reason for the cancellation', hint: 'A few words are enough.' },
    lines: { label: 'Costs', hint: 'One line for each document: invoice, ticket or receipt.' },
    'lines.supplier': { label: 'To be paid to', hint: 'The supplier, or the person who paid in advance.' },
    'lines.iban': { label: 'Account to pay (IBAN)' },
    'lines.description': { label: 'What is it for?' },
    'lines.amountCents': { label: 'Amount' },
    'lines.incurredOn': { label: 'Date of the expense', hint: 'The day you committed yourself to pay.' },
    'lines.refundable': {
      label: 'Does the supplier refund it?',
      hint: 'If so, the fund does not pay this line.',
    },
  },
  options: {},
  rules: {
    'cancelled-in-crisis': {
      title: 'Cancelled during the crisis',
      met: 'The order was cancelled on {cancelledOn}, during the crisis.',
      'not-met': 'The order was cancelled on {cancelledOn}. The measure covers cancellations from {from} on.',
    },
    'something-to-pay': {
      title: 'Costs to pay',
      met: 'Lines that we pay: {lines}, {amount} in all.',
      'not-met': 'The supplier refunds every line: nothing is left to pay.',
    },
    'refunded-left-out': {
      title: 'Refunded lines',
      met: 'The fund does not pay what the supplier refunds: line {numbers}, {amount} in all.',
      'not-applicable': 'No line is refunded by the supplier.',
    },
    'recovered-from-client': {
      title: 'Costs asked from the client',
      met: 'We ask {client} to honour these costs. You do not wait for the answer to be paid.',
      'not-applicable': 'We do not know whom to ask for these costs.',
    },
  },
  errors: {
    unknown: 'We do not find this number in our registers. Please check it.',
    'not-your-activity': 'Only people who coordinate an Activité can ask for this measure for it.',
    'cancelled-before-ordered': 'The cancellation cannot come before the order, {orderedOn}.',
    'duplicate-line': 'This line is the same as line {line}. Remove it, or say how they differ.',
    'incurred-after-cancellation': 'The expense must date from before the cancellation, {cancelledOn}.',
  },
};
