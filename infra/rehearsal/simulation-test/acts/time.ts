/** Time passes: minutes mostly, sometimes days, now and then weeks. */
import type { Act, NamedAct } from './act.ts';

const minute = 60_000;

const pass: Act = async ({ runtime }, random) => {
  const minutes = random.weighted([
    [random.integer(1, 60), 750],
    [random.integer(60, 24 * 60), 210],
    [random.integer(1, 9) * 24 * 60, 35],
    [random.integer(10, 40) * 24 * 60, 5],
  ]);
  await runtime.time.advance(minutes * minute);
  return `${minutes} minutes pass`;
};

export const timeActs: readonly NamedAct[] = [{ name: 'time', weight: 14, act: pass }];
