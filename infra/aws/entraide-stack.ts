/**
 * Everything of one stage, in the order of the flow: people come in by HTTP, a claim is stored, its machine
 * calls one function per state, effects leave from the table, and the clock makes payment runs.
 */
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { machineNames } from '../../functions/app/machines.ts';
import { functionNameOf, type StepName, stepNames } from '../../functions/app/step-names.ts';
import { Alarms } from './alarms.ts';
import { bundleFunctions } from './bundle.ts';
import { DeadLetters } from './dead-letters.ts';
import { Documents } from './documents.ts';
import { EffectStream } from './effects.ts';
import { addStoredFormat } from './format-parameter.ts';
import { type FunctionName, functionNames, tableAccess } from './functions.ts';
import type { GuardStackProps } from './guard-stack.ts';
import { HttpEntries } from './http-api.ts';
import { People } from './identity.ts';
import { JourneyMachine } from './journey-machine.ts';
import { OutgoingMail } from './mail.ts';
import { Overview } from './overview.ts';
import { ProgramFunction } from './program-function.ts';
import { Rollout } from './rollout.ts';
import { Schedules } from './schedules.ts';
import { Spending } from './spending.ts';
import type { StageSettings } from './stages.ts';
import { ProgramTable } from './table.ts';

export interface EntraideStackProps extends StackProps {
  readonly stage: StageSettings;
  /** The folder of each function's code; made by default. */
  readonly code?: Readonly<Record<FunctionName, string>>;
}

export class EntraideStack extends Stack {
  /** What must not be lost. */
  readonly kept: GuardStackProps['kept'];

  constructor(scope: Construct, id: string, { stage, code: given, ...props }: EntraideStackProps) {
    super(scope, id, props);
    const code = given ?? bundleFunctions(functionNames);

    const format = addStoredFormat(this);
    // What everything stands on: the API's address, the items, the documents, who people are, and the mail.
    const httpFunctions = new HttpEntries(this, 'Doors', stage);
    const { baseUrl } = httpFunctions;
    const table = new ProgramTable(this, 'Table', stage);
    const documents = new Documents(this, 'Documents', { stage, baseUrl });
    const mail = new OutgoingMail(this, 'Mail', stage);
    const people = new People(this, 'People', { stage, baseUrl, mail });
    const deadLetters = new DeadLetters(this, 'DeadLetters');

    const common = { TABLE_NAME: table.table.tableName };
    const deciding = {
      ...common,
      BASE_URL: baseUrl,
      PLAN: stage.plan,
      ENVELOPE_SHARDS: String(stage.envelopeShards),
    };
    const addFunction = (id: string, name: FunctionName, props: FunctionDetails): ProgramFunction => {
      const added = new ProgramFunction(this, id, { stage, name, code: code[name], ...props });
      table.grant(added, tableAccess[name]);
      return added;
    };

    // One function per state that calls one, and the machine of each journey.
    const steps = Object.fromEntries(
      stepNames.map((name) => [
        name,
        addFunction(name, functionNameOf(name), {
          description: `State ${name}`,
          environment: deciding,
          timeout: Duration.seconds(30),
        }),
      ]),
    ) as Record<StepName, ProgramFunction>;
    // Under the prefix whose log groups need no line each in the account's log policy, which is limited.
    const logs = new LogGroup(this, 'JourneyLogs', {
      logGroupName: `/aws/vendedlogs/states/entraide-${stage.name}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const machines = machineNames.map(
      (name) =>
        new JourneyMachine(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
          stage,
          name,
          steps,
          logs,
        }),
    );

    // What decisions ask for beside their items: starting machines, answering them, mails.
    const dispatchEffects = addFunction('DispatchEffects', 'dispatch-effects', {
      description: 'Starts and answers machines, sends mails',
      environment: {
        ...common,
        MACHINES: this.toJsonString(
          Object.fromEntries(machines.map(({ alias }, at) => [machineNames[at] ?? '', alias.attrArn])),
        ),
        MAIL_FROM: stage.mail.from,
        MAIL_CONFIGURATION_SET: mail.configurationSetName,
        ...(stage.mailsOneByOne !== undefined && { MAILS_ONE_BY_ONE: String(stage.mailsOneByOne) }),
      },
      timeout: Duration.minutes(2),
    });
    for (const machine of machines) machine.grantUse(dispatchEffects);
    mail.grantSend(dispatchEffects);
    new EffectStream(this, 'Effects', { table, dispatchEffects, deadLetters });

    // What the clock does.
    const runPayments = addFunction('RunPayments', 'run-payments', {
      description: 'Makes the day’s payment runs',
      environment: deciding,
      timeout: Duration.minutes(10),
    });
    const keptDocuments = documents.environment;
    const applyRetention = addFunction('ApplyRetention', 'apply-retention', {
      description: 'Erases what nothing keeps any longer',
      environment: { ...deciding, ...keptDocuments },
      timeout: Duration.minutes(10),
    });
    documents.grantErasing(applyRetention);
    const settleDocuments = addFunction('SettleDocuments', 'settle-documents', {
      description: 'Looks at documents as they arrive and are scanned',
      environment: { ...common, ...keptDocuments },
      timeout: Duration.minutes(1),
    });
    documents.settleBy(settleDocuments, deadLetters);
    const sealLedger = addFunction('SealLedger', 'seal-ledger', {
      description: 'Seals the ledger’s entries, and ends closings that stopped half-way',
      environment: deciding,
      timeout: Duration.minutes(15),
      memoryMebibytes: 1024,
    });
    const countVotes = addFunction('CountVotes', 'count-votes', {
      description: 'Lets votes on ceilings act whose day has come',
      environment: deciding,
      timeout: Duration.minutes(2),
    });
    const orderReports = addFunction('OrderReports', 'order-reports', {
      description: 'Orders the week’s statement of losses and forecast',
      environment: deciding,
      timeout: Duration.seconds(30),
    });
    const watch = addFunction('Watch', 'watch', {
      description: 'Counts what needs a person',
      environment: deciding,
      timeout: Duration.minutes(2),
    });
    const woken = {
      ...{ runPayments, orderReports, sealLedger, countVotes },
      ...{ dispatchEffects, applyRetention, watch },
    };
    new Schedules(this, 'Schedules', { ...woken, deadLetters });

    // The HTTP functions, each with its part of the routes.
    const visiting = {
      ...deciding,
      ...people.environment,
    };
    const addHttpEntry = (
      id: string,
      name: FunctionName,
      description: string,
      more: Readonly<Record<string, string>> = {},
    ): ProgramFunction =>
      addFunction(id, name, {
        description,
        environment: { ...visiting, ...more },
        timeout: Duration.seconds(29),
        memoryMebibytes: 1024,
        isRolledOut: stage.rollsOutSlowly,
      });
    const papers = addHttpEntry(
      'WebDocuments',
      'web-documents',
      'Documents of claims, uploaded and made',
      keptDocuments,
    );
    documents.grantUse(papers);
    const books = addHttpEntry(
      'WebFinance',
      'web-finance',
      'Pages and API of payments, imports and the fund',
      {
        ...documents.environment,
      },
    );
    documents.grantFolder(books, 'votes');
    documents.grantFolder(books, 'exports');
    const served = {
      'web-members': addHttpEntry('WebMembers', 'web-members', 'Pages and API of claims and measures'),
      'web-documents': papers,
      'web-listening': addHttpEntry('WebListening', 'web-listening', 'The listening line, which is sealed'),
      'web-withdrawals': addHttpEntry('WebWithdrawals', 'web-withdrawals', 'Where claims are withdrawn'),
      'web-approvals': addHttpEntry('WebApprovals', 'web-approvals', 'Pages and API of approvals'),
      'web-finance': books,
    };
    httpFunctions.open(served);

    const alarms = new Alarms(this, 'Alarms', {
      stage,
      steps,
      dispatchEffects,
      machines,
      httpFunctions,
      deadLetters,
      table: table.table,
      woken: Object.values(woken),
      served: Object.values(served),
    });
    const aliases = Object.entries(served).flatMap(([name, { live }]) =>
      live ? [[name, live] as const] : [],
    );
    if (aliases.length > 0)
      new Rollout(this, 'Rollout', { aliases: Object.fromEntries(aliases), alarms: [alarms.pagesFail] });
    const pools = { Members: people.members.pool, Staff: people.staff.pool };
    this.kept = { table: table.table, documents: documents.bucket, pools };
    new Overview(this, 'Overview', { stage, machines, httpFunctions, table, deadLetters });
    new Spending(this, 'Spending', { stage, topic: alarms.topic });

    this.#output('Url', baseUrl, 'Where people reach the pages');
    this.#output('TableName', table.table.tableName, 'The one table');
    this.#output('TableFormat', format.valueAsString, 'How its items are laid out');
    const { members, staff } = people;
    this.#output('UserPoolId', members.pool.userPoolId, 'Where members are made, by the registers’ ids');
    this.#output('UserPoolClientId', members.client.userPoolClientId, 'For members’ tokens of the API');
    this.#output('SignInUrl', members.signInUrl, 'Cognito’s sign-in pages of members');
    this.#output('StaffPoolId', staff.pool.userPoolId, 'Where those are made who work for the plan');
    this.#output('StaffPoolClientId', staff.client.userPoolClientId, 'For their tokens of the API');
    for (const { machine, node } of machines) {
      this.#output(`${node.id}MachineArn`, machine.stateMachineArn, 'The machine of a journey');
    }
    this.#output('DocumentsBucket', documents.bucket.bucketName, 'Members’ documents');
    this.#output('DeadLetterQueueUrl', deadLetters.queue.queueUrl, 'What failed too often');
    if (httpFunctions.dnsTarget)
      this.#output('DnsTarget', httpFunctions.dnsTarget, 'What the domain’s DNS record points to');
  }

  #output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

interface FunctionDetails {
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  readonly memoryMebibytes?: number;
  readonly isRolledOut?: boolean;
}
