/**
 * A limit by address in front of the sign-in pages, which are Cognito's own. Pages and calls have theirs in the program
 * and at the gateway: an HTTP API takes no firewall of Amazon's.
 */
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { StageSettings } from './stages.ts';

export interface FirewallProps {
  readonly stage: StageSettings;
  readonly settings: NonNullable<StageSettings['firewall']>;
  readonly pools: Readonly<Record<string, UserPool>>;
}

export class Firewall extends Construct {
  constructor(scope: Construct, id: string, { stage, settings, pools }: FirewallProps) {
    super(scope, id);
    const seen = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
      metricName,
    });
    const acl = new CfnWebACL(this, 'Rules', {
      name: `entraide-${stage.name}`,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seen(`entraide-${stage.name}`),
      rules: [
        {
          name: 'by-address',
          priority: 0,
          action: { block: {} },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              limit: settings.signInRequestsOfAddress,
              evaluationWindowSec: 300,
            },
          },
          visibilityConfig: seen(`entraide-${stage.name}-by-address`),
        },
      ],
    });
    for (const [name, { userPoolArn: resourceArn }] of Object.entries(pools))
      new CfnWebACLAssociation(this, name, { resourceArn, webAclArn: acl.attrArn });
  }
}
