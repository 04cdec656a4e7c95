/**
 * What a first start opens on: four weeks of the plan, played by the demonstration's people through the HTTP API, left
 * in the middle of a day. Before it an empty plan with its people, after it whoever looks around.
 */
import { dayOfInstant } from '../../../../workflows/calendar.ts';
import type { ApiClient } from '../../api-client.ts';
import { makeCooperative } from '../cooperative.ts';
import { type BankPost, createRun, importFile, payDay } from '../play/finance.ts';
import { callBack } from '../play/listeners.ts';
import { openMailDispatcher } from '../play/mail-dispatcher.ts';
import { offeredMeasures, type PlannedClaim, planClaims } from '../play/measures.ts';
import { fileClaim, withdrawSome } from '../play/members.ts';
import type { Stage } from '../play/stage.ts';
import { createRandom } from '../random.ts';
import { strangersOf } from './strangers.ts';
import { writeMessages } from './write-messages.ts';

export interface SceneOptions {
  readonly claims?: number;
  readonly days?: number;
  readonly seed?: number;
  /** Told after each day. */
  readonly onDay?: (day: number, days: number) => void;
}

/** How many days before the end nobody reads mails any more: what came since waits. */
const unreadDays = 4;

/** @throws Refused when the system failed */
export async function playScene(api: ApiClient, options: SceneOptions = {}): Promise<void> {
  const { claims = 180, days = 28, seed = 2020, onDay = () => {} } = options;
  onDay(0, days);
  const stage: Stage = { api, seed, cooperative: makeCooperative(), claims: new Map() };
  const post = await openMailDispatcher(stage);
  const planned = planClaims(await offeredMeasures(api), stage.cooperative, claims, seed);
  const byDay = spread(planned, days, seed);
  let bankPosts: readonly BankPost[] = [];
  for (let day = 0; day < days; day += 1) {
    for (const { claim, number } of byDay[day] ?? []) await fileClaim(stage, claim, number);
    if (day < days - unreadDays) {
      await post.deliver();
      for (const { xml } of bankPosts.filter((one) => one.day <= day)) await importFile(stage, xml);
      bankPosts = bankPosts.filter((one) => one.day > day);
      // Finance pays on Mondays and Thursdays or so.
      if (day % 4 === 1) bankPosts = [...bankPosts, ...(await payDay(stage, day, strangersOf(day)))];
      await post.deliver();
    }
    if (day === Math.floor(days / 2)) await withdrawSome(stage);
    onDay(day + 1, days);
    const { now } = await api.post<{ now: string }>('/local/clock', { advance: 'P1D' });
    await callBack(stage, dayOfInstant(now));
  }
  await writeMessages(stage);
  // One run waits for its second signature.
  await createRun(stage);
}

/** Most in the first week; in any order of measures. */
function spread(planned: readonly PlannedClaim[], days: number, seed: number) {
  const random = createRandom(seed, 'scene days');
  const byDay: { readonly claim: PlannedClaim; readonly number: number }[][] = Array.from(
    { length: days },
    () => [],
  );
  for (const [number, claim] of planned.entries()) {
    const day = random.integer(0, random.chance(30) ? 6 : days - 1);
    byDay[day]?.push({ claim, number });
  }
  return byDay;
}
