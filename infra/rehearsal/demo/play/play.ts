/** The play: everybody files, then day after day the mails are answered, payments made and the clock moved ahead. */
import { dayOfInstant } from '../../../../workflows/calendar.ts';
import type { Refused } from '../../api-client.ts';
import { type BankPost, importFile, payDay } from './finance.ts';
import { callBack } from './listeners.ts';
import { openMailDispatcher } from './mail-dispatcher.ts';
import type { PlannedClaim } from './measures.ts';
import { fileClaim, withdrawSome } from './members.ts';
import type { Progress } from './progress.ts';
import { isEnded, lookAgain, type PlayedClaim, type Stage } from './stage.ts';

/** Every wait of the plan but the queue's is over by then. */
const mostDays = 75;

export interface Played {
  readonly claims: readonly PlayedClaim[];
  /** Forms that were not accepted, by measure. */
  readonly refusals: readonly { readonly measure: string; readonly refused: Refused }[];
  readonly days: number;
}

export async function play(
  stage: Stage,
  planned: readonly PlannedClaim[],
  progress: Progress,
): Promise<Played> {
  const post = await openMailDispatcher(stage);
  const refusals: Played['refusals'][number][] = [];
  for (const [number, claim] of planned.entries()) {
    const filed = await fileClaim(stage, claim, number);
    if (filed instanceof Error) refusals.push({ measure: claim.measure, refused: filed });
    progress.show('filed', number + 1, planned.length);
  }
  await withdrawSome(stage);
  const claims = [...stage.claims.values()];
  let bankPosts: readonly BankPost[] = [];
  let day = 0;
  for (; day <= mostDays; day += 1) {
    await post.deliver();
    for (const { xml } of bankPosts.filter((one) => one.day <= day)) await importFile(stage, xml);
    bankPosts = [...bankPosts.filter((one) => one.day > day), ...(await payDay(stage, day))];
    await callBack(stage, await today(stage));
    await post.deliver();
    const over = claims.filter(isEnded).length;
    progress.show(`ended by day ${day}`, over, claims.length);
    if (bankPosts.length === 0 && claims.every((claim) => isEnded(claim) || claim.view.status === 'queued'))
      break;
    await stage.api.post('/local/clock', { advance: 'P1D' });
  }
  progress.end();
  for (const claim of claims) await lookAgain(stage, claim);
  return { claims, refusals, days: day };
}

async function today({ api }: Stage): Promise<string> {
  return dayOfInstant((await api.get<{ now: string }>('/local/clock')).now);
}
