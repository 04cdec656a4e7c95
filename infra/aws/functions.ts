/** Every function of the stack by name: the steps of the machines, what is scheduled, and the HTTP entries. */
import { type HttpEntryName, httpEntries } from '../../functions/app/http-entries.ts';
import { type ScheduledFunctionName, scheduledFunctions } from '../../functions/app/scheduled-functions.ts';
import { functionNameOf, type Kebab, type StepName, stepNames } from '../../functions/app/step-names.ts';
import { steps } from '../../functions/app/steps.ts';
import type { TableAccess } from '../../functions/app/table-access.ts';

export type FunctionName = Kebab<StepName> | ScheduledFunctionName | HttpEntryName;

/** What of the table each function may touch: the roles are made from it. */
export const tableAccess = Object.fromEntries<TableAccess>([
  ...stepNames.map((step) => [functionNameOf(step), steps[step]] as const),
  ...Object.entries(scheduledFunctions),
  ...Object.entries(httpEntries),
]) as Readonly<Record<FunctionName, TableAccess>>;

export const functionNames = Object.keys(tableAccess) as readonly FunctionName[];
