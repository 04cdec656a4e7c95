/** The port to the policies of a home: which plan is in force, and what each version says. */
import type { PolicyChange } from '../../workflows/policy/change-policy.ts';
import type { PolicyDocument } from '../../workflows/policy/document.ts';
import type { Plan } from '../../workflows/policy/plan.ts';
import type { PolicyEntry } from '../../workflows/policy/versions.ts';

/** What a version says; its state stands in the list. */
export interface PolicyText {
  readonly version: string;
  readonly document: PolicyDocument;
  readonly changes: readonly PolicyChange[];
}

export interface Policies {
  /** What the program brings along: the first version of the home's plan. */
  readonly home: Plan;
  /** Has what is in force today at hand for `deps.plan`; every request and every step begins with it. */
  ready(): Promise<void>;
  /** What every version is, oldest first. */
  entries(): Promise<readonly PolicyEntry[]>;
  /** What a version says, or undefined. */
  text(version: string): Promise<PolicyText | undefined>;
  /** The plan as a version has it on a day; undefined for a version that there is not. */
  planOn(version: string, day: string): Promise<Plan | undefined>;
  /** The plans in force today, that of the home first. */
  today(): Promise<readonly Plan[]>;
  /** The plans that will be in force, and those that are, each as on its first day from today on. */
  coming(): Promise<readonly Plan[]>;
  /** After a version was proposed or decided: the list is read anew. */
  forget(): void;
}
