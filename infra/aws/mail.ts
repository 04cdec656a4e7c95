/** Outgoing mail: the identity that it is sent as, and the set that counts what bounces. */
import { Stack } from 'aws-cdk-lib';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { ProgramFunction } from './program-function.ts';
import type { StageSettings } from './stages.ts';

export class OutgoingMail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSetName: string;
  readonly #from: string;
  readonly #fromAddress: string;

  constructor(scope: Construct, id: string, stage: StageSettings) {
    super(scope, id);
    const { from, domain } = stage.mail;
    this.#from = from;
    this.#fromAddress = addressOf(from);
    this.configurationSetName = `entraide-${stage.name}`;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('Metrics', {
      destination: EventDestination.cloudWatchDimensions([
        { source: CloudWatchDimensionSource.MESSAGE_TAG, name: 'stage', defaultValue: stage.name },
      ]),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: domain === undefined ? Identity.email(this.#fromAddress) : Identity.domain(domain),
      configurationSet,
    });
  }

  /** For a user pool: its invitations and codes go out as ours. */
  get ofPools() {
    return {
      emailSendingAccount: 'DEVELOPER',
      from: this.#from,
      sourceArn: this.identity.emailIdentityArn,
      configurationSet: this.configurationSetName,
    };
  }

  grantSend(to: ProgramFunction): void {
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    to.allow(['ses:SendEmail'], [this.identity.emailIdentityArn, set], {
      StringEquals: { 'ses:FromAddress': this.#fromAddress },
    });
  }
}

/** The address in `Name <address>`. */
function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
