/**
 * What a cooperative may set besides, in a stack of its own that the program does without: copies of what is kept, and
 * a limit in front of the sign-in pages. It can be taken away, or fail, while the program goes on.
 */
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Backups, type BackupsProps } from './backups.ts';
import { Firewall, type FirewallProps } from './firewall.ts';
import type { StageSettings } from './stages.ts';

export interface GuardStackProps extends StackProps {
  readonly stage: StageSettings;
  readonly kept: Omit<BackupsProps, 'settings'> & Pick<FirewallProps, 'pools'>;
}

/** Whether a stage sets anything that it holds. */
export function needsGuard({ backup, firewall }: StageSettings): boolean {
  return backup !== undefined || firewall !== undefined;
}

export class GuardStack extends Stack {
  constructor(scope: Construct, id: string, { stage, kept, ...props }: GuardStackProps) {
    super(scope, id, props);
    const { pools, ...held } = kept;
    if (stage.backup) new Backups(this, 'Backups', { settings: stage.backup, ...held });
    if (stage.firewall) new Firewall(this, 'Firewall', { stage, settings: stage.firewall, pools });
  }
}
