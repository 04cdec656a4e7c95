/** Trainings in the store: each with its seats, listed by the day that it begins; and who came. */

import { firstSessionOn, seatsOfTraining, type Training } from '../../workflows/trainings/training.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Item, Page, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { openSeats } from './seats.ts';

export interface Attendance {
  readonly claimId: string;
  readonly attended: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export async function findTraining(
  deps: Pick<Deps, 'store'>,
  trainingId: string,
): Promise<Training | undefined> {
  return (await deps.store.get<Training>(keys.training(trainingId)))?.data;
}

/** The writes of a new training, its seats all free. */
export function createTraining(training: Training): Write[] {
  const { trainingId, seats } = training;
  return [
    {
      op: 'put',
      key: keys.training(trainingId),
      data: training,
      when: 'absent',
      index: { pk: indexes.trainings, sk: `${firstSessionOn(training)}#${trainingId}` },
    },
    openSeats(seatsOfTraining(trainingId), seats),
  ];
}

/** A page of all trainings, the earliest first. */
export async function listTrainings(
  deps: Pick<Deps, 'store'>,
  page: { readonly limit?: number; readonly after?: string },
): Promise<Page<Training>> {
  return deps.store.query<Training>({ pk: indexes.trainings, index: true, ...page });
}

export async function attendances(
  deps: Pick<Deps, 'store'>,
  trainingId: string,
): Promise<Item<Attendance>[]> {
  const { pk, sk } = keys.attendance(trainingId, '');
  return readAll<Attendance>(deps.store, { pk, prefix: sk });
}
