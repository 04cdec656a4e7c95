/** What a measure's form maker has to work with, and the people and papers that fit a claim. */
import type { Activity, Contract, Country, Member } from '../../../../../workflows/registers/records.ts';
import type { Cooperative } from '../../cooperative.ts';
import type { Random } from '../../random.ts';

export interface Scene {
  readonly cooperative: Cooperative;
  /** This claim's own chance. */
  readonly random: Random;
  /** Where the claim is filed. */
  readonly country: Country;
  /** The claim's number within its measure, from 0: whoever must not be taken twice is taken by it. */
  readonly number: number;
}

export interface FiledForm {
  /** Who files it. */
  readonly personId: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** How one measure is asked for in the demonstration. */
export interface FormMaker {
  /** Mostly forms that the plan pays for, sometimes one that it must refuse or ask about. */
  make(scene: Scene): FiledForm;
  /** What the member adds when a rule, named by its id, asked for something. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Members of the country who can still file, without those whom the documentation tells about. */
export function membersOf({ cooperative, country }: Scene, employments?: readonly string[]): Member[] {
  return cooperative.members.filter(
    (member) =>
      member.memberId.startsWith('m-') &&
      member.leftOn === undefined &&
      member.country === country &&
      (employments?.includes(member.employment) ?? true),
  );
}

export function memberAt(scene: Scene, employments?: readonly string[]): Member {
  return at(membersOf(scene, employments), scene.number);
}

/** Activités of the country that somebody coordinates. */
export function activitiesOf({ cooperative, country }: Scene): Activity[] {
  return cooperative.activities.filter(
    (activity) => activity.country === country && activity.coordinatorIds[0]?.startsWith('m-'),
  );
}

/** Contracts of the country's members, of one kind of employment. */
export function contractsOf(scene: Scene, employments: readonly string[]): Contract[] {
  const members = new Set(membersOf(scene, employments).map(({ memberId }) => memberId));
  return scene.cooperative.contracts.filter(({ memberId }) => members.has(memberId));
}

/** The value with this number, from the start again after the last. @throws RangeError when there is none */
export function at<Value>(values: readonly Value[], number: number): Value {
  if (values.length === 0) throw new RangeError('the demonstration has nothing to take from');
  return values[number % values.length] as Value;
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
