/** What each role of the template may do, read as IAM reads it, as far as the template's policies go. */
import type { FunctionName } from '../../../infra/aws/functions.ts';
import { type Resource, resourcesOf, type Synthesized } from './synthesize.ts';

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A grant on items: one action, on the table or on its index, in partitions that fit the pattern. */
export interface ItemGrant {
  readonly action: string;
  readonly on: 'table' | 'index';
  readonly pattern: string;
}

export function listOf<Value>(value: Value | readonly Value[]): readonly Value[] {
  return (Array.isArray(value) ? value : [value]) as readonly Value[];
}

/** The statements of a role's policies. @param role its logical id */
export function statementsOf(synthesized: Synthesized, role: string): Statement[] {
  const policies = Object.values(resourcesOf(synthesized, 'AWS::IAM::Policy')) as (Resource & {
    Properties: { Roles: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } };
  })[];
  return policies
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

/** The logical id of a function's role. */
export function roleOf(synthesized: Synthesized, name: FunctionName): string {
  const functions = Object.values(resourcesOf(synthesized, 'AWS::Lambda::Function')) as (Resource & {
    Properties: { FunctionName?: string; Role: { 'Fn::GetAtt': [string, string] } };
  })[];
  const found = functions.find(({ Properties }) => Properties.FunctionName?.endsWith(`-${name}`));
  if (!found) throw new Error(`no function ${name}`);
  return found.Properties.Role['Fn::GetAtt'][0];
}

/** What a function may do with items. */
export function itemGrantsOf(synthesized: Synthesized, name: FunctionName): ItemGrant[] {
  const [table = ''] = Object.keys(resourcesOf(synthesized, 'AWS::DynamoDB::Table'));
  return statementsOf(synthesized, roleOf(synthesized, name)).flatMap((statement) => {
    const patterns = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    if (patterns === undefined) return [];
    const on = placeOf(statement.Resource, table);
    return listOf(statement.Action).flatMap((action) =>
      listOf(patterns).map((pattern) => ({ action, on, pattern })),
    );
  });
}

function placeOf(resource: unknown, table: string): ItemGrant['on'] {
  const text = JSON.stringify(resource);
  const arn = `{"Fn::GetAtt":["${table}","Arn"]}`;
  if (text === arn) return 'table';
  if (text === `{"Fn::Join":["",[${arn},"/index/index"]]}`) return 'index';
  throw new Error(`neither the table nor its index: ${text}`);
}

/** As IAM's StringLike: `*` for any text. */
export function isLike(pattern: string, text: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 's').test(text);
}
