/**
 * What a cooperative sets for its stages, out of `cooperative.json`: names, addresses, money. Before it the file that
 * operators write, after it the stages, which add what the program itself decides.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type FunctionName, functionNames } from './functions.ts';

const ofStage = z.strictObject({
  /** The plan that the stage runs: `corona-2020`, or `corona-2020@YYYY-MM-DD` for an exercise from that day on. */
  plan: z.string().min(1),
  mail: z.strictObject({
    /** `Name <address>`. */
    from: z.string().min(3),
    /** The domain that is proved to be ours; without it the address alone is, which is enough to try things out. */
    domain: z.string().min(3).optional(),
    /**
     * Whether SES has said that the identity is proved: the user pools then send by it. Before that they cannot be made
     * with it, and send by Cognito's own mailer, about fifty a day.
     */
    isProved: z.boolean(),
  }),
  /** Who is told when something needs a person. */
  alarmsTo: z.email(),
  /** What a month may cost before somebody is told, in US dollars, which Amazon bills in. */
  monthlyBudgetDollars: z.int().min(1),
  /** Where people reach the pages; without it, at the address that Amazon gives. */
  domain: z
    .strictObject({ name: z.string().min(3), certificateArn: z.string().startsWith('arn:') })
    .optional(),
  /** Copies in a vault, every night: for how long, and the vault of another region or account that they go on to. */
  backup: z
    .strictObject({
      keepDays: z.int().min(7).max(3650),
      copyToVaultArn: z.string().startsWith('arn:').optional(),
    })
    .optional(),
  /** How many requests of one address in five minutes the sign-in pages answer; some dollars a month. */
  firewall: z.strictObject({ signInRequestsOfAddress: z.int().min(100) }).optional(),
  /** How many of a function may run at once; the others share what the account has, which a new one has little of. */
  concurrency: z.partialRecord(z.enum(functionNames as [FunctionName, ...FunctionName[]]), z.int().min(1)),
});
const settingsSchema = z.record(z.string(), ofStage);

export type CooperativeSettings = z.infer<typeof ofStage>;

const file = new URL('../../cooperative.json', import.meta.url);

/** @throws Error naming what is wrong in the file */
export function readCooperative(): Readonly<Record<string, CooperativeSettings>> {
  const read = settingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`cooperative.json: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** Domains that are nobody's (RFC 2606): whoever deploys with them hears of nothing, and reaches nobody. */
const placeholder = /[\w.<>@ -]*\bexample\.(org|com|net)\b|[\w.<>@ -]*\.(example|invalid|test)\b/;

/** @throws Error naming each setting that still has the value that it came with */
export function requireSettled(stage: string, settings: CooperativeSettings): void {
  const left = placeholdersIn(settings);
  if (left.length === 0) return;
  const list = left.map(([path, value]) => `  ${stage}.${path}: ${value}`).join('\n');
  throw new Error(
    `cooperative.json still has the values that it came with:\n${list}\nSet them; docs/operating.md says what each is. To look at a template without deploying it: --context placeholders=allowed`,
  );
}

function placeholdersIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return placeholder.test(value) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    placeholdersIn(inner, path === '' ? name : `${path}.${name}`),
  );
}
