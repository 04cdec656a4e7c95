/** Cancelled contracts in the demonstration: from the register, or described by hand; some of them too early. */
import { addDays, daysInclusive } from '../../../../../workflows/calendar.ts';
import type { Contract } from '../../../../../workflows/registers/records.ts';
import type { Random } from '../../random.ts';
import { townsOf } from '../../trades.ts';
import {
  activitiesOf,
  at,
  contractsOf,
  type FiledForm,
  type FormMaker,
  later,
  memberAt,
  type Scene,
} from './scene.ts';

const employments = ['fixed-term', 'artist', 'technician'];

export const cancelledContract: FormMaker = {
  make: (scene) => (scene.random.chance(60) ? fromRegister(scene) : byHand(scene)),
};

function fromRegister(scene: Scene): FiledForm {
  const contract = at(contractsOf(scene, employments), scene.number);
  return { personId: contract.memberId, form: cancelContract(contract, scene.random) };
}

/** What is said of a contract of the register that the crisis cancelled, wholly or in part. */
export function cancelContract(contract: Contract, random: Random): Record<string, unknown> {
  const { startsOn, plannedDays } = contract;
  const concludedOn = contract.concludedOn ?? addDays(startsOn, -30);
  const partly = startsOn < '2020-03-14' && plannedDays > 1;
  return {
    contractId: contract.contractId,
    concludedOn,
    cancelledOn: later(random.pick(['2020-03-13', '2020-03-16', '2020-03-20']), concludedOn),
    cancellation: partly ? 'partly-carried-out' : cancellationOf(contract),
    cancelledDays: partly ? random.integer(1, plannedDays - 1) : plannedDays,
    reason: 'Annulé par l’organisateur à cause de l’épidémie.',
  };
}

function cancellationOf({ state }: Contract): string {
  return state === 'entered' ? 'entered' : state === 'concluded' ? 'agreed' : 'validated-then-cancelled';
}

/** One in eight had been cancelled for another reason, before the crisis. */
function byHand(scene: Scene): FiledForm {
  const { random } = scene;
  const member = random.chance(8) ? memberAt(scene) : memberAt(scene, employments);
  const startsOn = addDays('2020-04-06', random.integer(0, 90));
  const endsOn = addDays(startsOn, random.integer(0, 6));
  const plannedDays = random.integer(1, daysInclusive(startsOn, endsOn));
  return {
    personId: member.memberId,
    form: {
      activityId: random.pick(activitiesOf(scene)).activityId,
      function: random.pick(['Musicienne', 'Régie lumière', 'Comédien', 'Graphisme']),
      place: `${random.pick(townsOf(member.country, member.language))} ${scene.number}`,
      startsOn,
      endsOn,
      plannedDays,
      cancelledDays: plannedDays,
      grossCents: plannedDays * random.integer(110, 320) * 100,
      cancellation: 'agreed',
      concludedOn: '2020-02-03',
      cancelledOn: random.chance(12) ? '2020-02-20' : '2020-03-18',
      reason: 'Le lieu est fermé jusqu’à nouvel ordre.',
    },
  };
}
