/** A training of the catalogue: what it teaches, when it meets, who gives it, what a seat costs. */
import type { Language } from '../language.ts';
import type { Cents } from '../money.ts';

export const trainingSubjects = [
  'client-relations',
  'business-plan',
  'cash-plan',
  'marketing',
  'digital-tools',
  'legal',
] as const;
export type TrainingSubject = (typeof trainingSubjects)[number];

export interface TrainingSession {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `HH:MM`, Brussels time. */
  readonly from: string;
  readonly until: string;
  readonly place: string;
}

export interface Training {
  readonly trainingId: string;
  readonly title: string;
  readonly subject: TrainingSubject;
  /** The language that it is given in. */
  readonly language: Language;
  /** In order of time, at least one. */
  readonly sessions: readonly TrainingSession[];
  readonly seats: number;
  /** What the provider is paid for one seat. */
  readonly feeCents: Cents;
  readonly provider: { readonly name: string; readonly iban: string };
  readonly createdBy: string;
  readonly createdAt: string;
}

/** What a claim for a seat is decided on. */
export interface TrainingFacts {
  readonly training: Training;
  readonly freeSeats: number;
  /** Claims on the waiting list. */
  readonly waiting: number;
}

export function firstSessionOn({ sessions }: Pick<Training, 'sessions'>): string {
  return sessions[0]?.on ?? '';
}

export function lastSessionOn({ sessions }: Pick<Training, 'sessions'>): string {
  return sessions.at(-1)?.on ?? '';
}

/** The seats of a training, by the name that the store counts them under. */
export function seatsOfTraining(trainingId: string): string {
  return `training:${trainingId}`;
}
