/** Who came to a training: recorded by an adviser once the last session is over. */
import * as z from 'zod';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { lastSessionOn, seatsOfTraining } from '../../workflows/trainings/training.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { Write } from '../platform/store/port.ts';
import { takenSeats } from '../registers/seats.ts';
import type { Person } from '../registers/store.ts';
import { type Attendance, attendances, findTraining } from '../registers/trainings.ts';
import { type TrainingView, viewTraining } from './view-trainings.ts';

export const attendanceSchema = z.object({
  participants: z
    .array(z.object({ claimId: z.string().min(1).max(100), attended: z.boolean() }))
    .min(1)
    .max(80),
});

/**
 * Keeps who came and who did not; recorded again, the last word counts.
 * @throws Problem 403 for anybody but an adviser, 404, 409 `not-over` before the last session is over, 422 when
 *   somebody has no seat
 */
export async function recordAttendance(
  deps: Deps,
  actor: Person,
  trainingId: string,
  { participants }: z.infer<typeof attendanceSchema>,
): Promise<TrainingView> {
  if (!actor.roles.includes('adviser')) throw problem('forbidden');
  const training = await findTraining(deps, trainingId);
  if (!training) throw problem('not-found');
  const now = deps.clock.now();
  if (dayOf(now) <= lastSessionOn(training)) throw problem('not-over');
  const [taken, known] = await Promise.all([
    takenSeats(deps, seatsOfTraining(trainingId)),
    attendances(deps, trainingId),
  ]);
  const seated = new Set(taken.map(({ data }) => data.claimId));
  if (participants.some(({ claimId }) => !seated.has(claimId))) throw problem('no-seat');
  const versions = new Map(known.map(({ data, version }) => [data.claimId, version]));
  const said = new Map(participants.map(({ claimId, attended }) => [claimId, attended]));
  const writes = [...said].map(([claimId, attended]): Write => {
    const data: Attendance = {
      claimId,
      attended,
      recordedBy: actor.personId,
      recordedAt: instantOf(now),
    };
    const version = versions.get(claimId);
    const when = version === undefined ? 'absent' : { version };
    return { op: 'put', key: keys.attendance(trainingId, claimId), data, when };
  });
  await deps.store.transact(writes);
  return viewTraining(deps, actor, trainingId);
}
