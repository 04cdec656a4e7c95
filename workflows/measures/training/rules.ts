/** The rules of a seat in a training, in the order in which people read them. */
import { addDays } from '../../calendar.ts';
import { firstSessionOn } from '../../trainings/training.ts';
import { met, notApplicable, notMet, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { trainingOf } from './seat.ts';

type TrainingRule = Rule<typeof form, Parameters>;

const askedInTime: TrainingRule = {
  id: 'asked-in-time',
  check: ({ facts, parameters, filedOn }) => {
    const known = trainingOf(facts);
    const starts = known ? firstSessionOn(known.training) : filedOn;
    const last = addDays(starts, -parameters.noticeDays);
    const values = { starts: { date: starts }, last: { date: last } };
    return known && filedOn <= last ? met(values) : notMet(values);
  },
};

/** Never refuses: whoever comes when the training is full waits in line, and is told where. */
const seatFree: TrainingRule = {
  id: 'seat-free',
  check: ({ facts }) => {
    const { freeSeats = 0, waiting = 0, training } = trainingOf(facts) ?? {};
    const seats = training?.seats ?? 0;
    if (freeSeats > 0 && waiting === 0) return met({ free: freeSeats, seats });
    return notApplicable({ place: waiting + 1, seats });
  },
};

/** Never refuses: it says who bears the fee. */
const feeBorne: TrainingRule = {
  id: 'fee-borne',
  check: ({ facts }) => {
    const { training } = trainingOf(facts) ?? {};
    if (!training || training.feeCents === 0) return notApplicable();
    return met({ fee: { cents: training.feeCents }, provider: training.provider.name });
  },
};

export const rules: readonly TrainingRule[] = [askedInTime, seatFree, feeBorne];
