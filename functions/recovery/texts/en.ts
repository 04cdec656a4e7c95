/** Recovery cases in English. */
import type { RecoveryTexts } from './index.ts';

export const en: RecoveryTexts = {
  statuses: {
    opened: 'not asked yet',
    invited: 'invited, no answer yet',
    pledged: 'pledged, payment awaited',
    declined: 'declined by the client',
    'said-paid': 'paid already, the client says',
    silent: 'no answer after two reminders',
    overdue: 'pledged, but overdue',
    recovered: 'recovered',
    irrecoverable: 'irrecoverable, borne by the cooperative',
    'written-off': 'written off',
  },
  events: {
    opened: 'The case was opened',
    attached: 'A paid claim for the same order was added',
    invited: 'The client was invited',
    reminded: 'The client was reminded',
    'no-address': 'No email address is known',
    pledged: 'The client pledged {amount}',
    declined: 'The client declined: {reason}',
    'said-paid': 'The client says it is paid: {reason}',
    acknowledged: 'The pledge was acknowledged',
    silent: 'No answer: finance takes over',
    'payment-reminded': 'The client was reminded of the payment',
    overdue: 'The pledge is overdue: finance takes over',
    received: '{amount} arrived; {repaid} went back to the sources',
    recovered: 'The case is recovered',
    irrecoverable: 'Irrecoverable: {reason}',
    'write-off-asked': 'A write-off was asked for: {reason}',
    'write-off-refused': 'The write-off was refused: {reason}',
    'written-off': 'The rest was written off',
    'invited-again': 'The client is to be invited again',
  },
};
