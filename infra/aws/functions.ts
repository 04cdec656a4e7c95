/** Every function of the stack by name: the steps of the machines, what is scheduled, and what answers HTTP. */
import { type HttpEntryName, httpFunctions } from '../../functions/app/http-functions.ts';
import { type ScheduledFunctionName, scheduledFunctions } from '../../functions/app/scheduled-functions.ts';
import { functionNameOf, type Kebab, type StepName, stepNames } from '../../functions/app/step-names.ts';
import { steps } from '../../functions/app/steps.ts';
import { policyList, policyTexts, type TableAccess } from '../../functions/app/table-access.ts';

export type FunctionName = Kebab<StepName> | ScheduledFunctionName | HttpEntryName;

/** These ask no policy; everything else asks which one is in force. */
const withoutPolicy = ['dispatch-effects', 'settle-documents'];

/** What of the table each function may touch: the roles are made from it. */
export const tableAccess = Object.fromEntries<TableAccess>(
  [
    ...stepNames.map((step) => [functionNameOf(step), steps[step]] as const),
    ...Object.entries(scheduledFunctions),
    ...Object.entries(httpFunctions),
  ].map(([name, access]) => [name, withPolicies(name, access)]),
) as Readonly<Record<FunctionName, TableAccess>>;

function withPolicies(name: string, access: TableAccess): TableAccess {
  if (withoutPolicy.includes(name)) return access;
  const { get = [], query = [] } = access;
  return { ...access, get: [...get, policyList, policyTexts], query: [...query, policyTexts] };
}

export const functionNames = Object.keys(tableAccess) as readonly FunctionName[];
