/** Findings of the security rules that are accepted, each at its place and with its reason. */
import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** @param finding such as `AwsSolutions-S1`, or `AwsSolutions-IAM5[Resource::*]` for one of a kind */
export function acceptFinding(construct: IConstruct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: finding, reason });
}

/** Accepts a policy that is Amazon's own. @param name such as `service-role/AWSBackupServiceRolePolicyForBackup` */
export function acceptAmazonsPolicy(construct: IConstruct, name: string, reason: string): void {
  acceptFinding(construct, `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`, reason);
}

/** Accepts that a policy names resources by a pattern. @param resource exactly as in the policy */
export function acceptPattern(construct: IConstruct, resource: string, reason: string): void {
  const text = textOf(Stack.of(construct).resolve(resource));
  acceptFinding(construct, `AwsSolutions-IAM5[Resource::${text}]`, reason);
}

/** A value of the template in the words of the rules: `<Bucket.Arn>/*`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Intrinsic;
  if (Ref) return `<${Ref}>`;
  if (attribute) return `<${attribute.join('.')}>`;
  return (join?.[1] ?? []).map(textOf).join(join?.[0] ?? '');
}

interface Intrinsic {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly string[];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
}
