/** How an expected payment stands, in a word. */
import type { ReceiptState } from '../../../workflows/receipts/expected-receipt.ts';
import { loanWords } from '../../loans/words/index.ts';
import { type Tone, tag } from '../../web/layout/components.ts';
import type { Html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';

const tones: Readonly<Record<ReceiptState, Tone>> = {
  open: 'wait',
  partial: 'info',
  received: 'good',
  expired: 'bad',
  cancelled: 'neutral',
};

export function receiptTag({ language }: Viewer, state: ReceiptState): Html {
  return tag(loanWords[language].receiptStates[state], tones[state]);
}
