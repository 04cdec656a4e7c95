/** The catalogue of trainings as people and programs see it; advisers see who has a seat, and who came. */

import { dayOf } from '../../workflows/calendar.ts';
import type { Role } from '../../workflows/registers/records.ts';
import {
  firstSessionOn,
  lastSessionOn,
  seatsOfTraining,
  type Training,
  type TrainingFacts,
} from '../../workflows/trainings/training.ts';
import { firstQueued } from '../claims/queue.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { countAll } from '../platform/store/read-all.ts';
import { freeSeats, takenSeats } from '../registers/seats.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import { attendances, findTraining, listTrainings } from '../registers/trainings.ts';

export interface TrainingSummary {
  readonly trainingId: string;
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly sessions: Training['sessions'];
  readonly startsOn: string;
  readonly seats: number;
  readonly freeSeats: number;
  /** How many wait for a seat. */
  readonly waiting: number;
  readonly feeCents: number;
  readonly providerName: string;
}

export interface TrainingView extends TrainingSummary {
  /** For staff alone. */
  readonly providerIban?: string;
  readonly participants?: readonly Participant[];
  /** The last session is over: attendance can be recorded. */
  readonly over: boolean;
}

export interface Participant {
  readonly claimId: string;
  readonly memberName: string;
  readonly attended?: boolean;
}

const readers: readonly Role[] = ['adviser', 'operator', 'finance', 'auditor'];

/** @throws Problem 400 when the cursor is none */
export async function trainingSummaries(
  deps: Deps,
  page: PageRequest = {},
): Promise<{ items: TrainingSummary[]; nextCursor: string | null }> {
  const { items, next } = await listTrainings(deps, page);
  const summaries = await Promise.all(items.map(({ data }) => summaryOf(deps, data)));
  return { items: summaries, nextCursor: next ?? null };
}

/** @throws Problem 404 */
export async function viewTraining(deps: Deps, actor: Person, trainingId: string): Promise<TrainingView> {
  const training = await findTraining(deps, trainingId);
  if (!training) throw problem('not-found');
  const over = lastSessionOn(training) < dayOf(deps.clock.now());
  const view = { ...(await summaryOf(deps, training)), over };
  if (!readers.some((role) => actor.roles.includes(role))) return view;
  return {
    ...view,
    providerIban: training.provider.iban,
    participants: await participantsOf(deps, trainingId),
  };
}

/** As staff see a training that was just added: every seat is free. */
export function newTrainingView(training: Training): TrainingView {
  const occupied = { freeSeats: training.seats, waiting: 0 };
  const { iban: providerIban } = training.provider;
  return { ...summaryWith(training, occupied), over: false, providerIban, participants: [] };
}

async function summaryOf(deps: Deps, training: Training): Promise<TrainingSummary> {
  return summaryWith(training, await occupancy(deps, training.trainingId));
}

function summaryWith(
  training: Training,
  occupied: { readonly freeSeats: number; readonly waiting: number },
): TrainingSummary {
  const { trainingId, title, subject, language, sessions, seats, feeCents, provider } = training;
  return {
    ...{ trainingId, title, subject, language, sessions, seats, feeCents },
    startsOn: firstSessionOn(training),
    ...occupied,
    providerName: provider.name,
  };
}

async function occupancy(deps: Pick<Deps, 'store'>, trainingId: string) {
  const line = seatsOfTraining(trainingId);
  const [free, first] = await Promise.all([freeSeats(deps, line), firstQueued(deps, line)]);
  if (!first) return { freeSeats: free, waiting: 0 };
  return { freeSeats: free, waiting: await countAll(deps.store, { pk: keys.queued(line, '').pk }) };
}

async function participantsOf(deps: Deps, trainingId: string): Promise<Participant[]> {
  const [taken, came] = await Promise.all([
    takenSeats(deps, seatsOfTraining(trainingId)),
    attendances(deps, trainingId),
  ]);
  const attended = new Map(came.map(({ data }) => [data.claimId, data.attended]));
  return Promise.all(
    taken.map(async ({ data: { claimId, memberId } }) => {
      const member = await deps.registers.member(memberId);
      const present = attended.get(claimId);
      return {
        claimId,
        memberName: member?.name ?? memberId,
        ...(present !== undefined && { attended: present }),
      };
    }),
  );
}

/** What a claim for a seat is decided on; undefined when the catalogue does not have the training. */
export async function trainingFacts(
  deps: Pick<Deps, 'store'>,
  trainingId: unknown,
): Promise<TrainingFacts | undefined> {
  if (typeof trainingId !== 'string' || trainingId === '') return undefined;
  const training = await findTraining(deps, trainingId);
  return training && { training, ...(await occupancy(deps, trainingId)) };
}
