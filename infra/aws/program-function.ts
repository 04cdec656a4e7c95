/** One function of the program with a role of its own, which holds nothing but what the function's ports use. */
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptPattern } from './findings.ts';
import type { FunctionName } from './functions.ts';
import type { StageSettings } from './stages.ts';

export interface ProgramFunctionProps {
  readonly stage: StageSettings;
  readonly name: FunctionName;
  readonly description: string;
  /** The folder of its bundled code. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  readonly memoryMebibytes?: number;
  /** Whether its versions are rolled out slowly. */
  readonly isRolledOut?: boolean;
}

export class ProgramFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  /** Where versions are rolled out slowly: the one that people meet. */
  readonly live: Alias | undefined;

  constructor(scope: Construct, id: string, props: ProgramFunctionProps) {
    super(scope, id);
    const { stage, name, description, code, environment, timeout, memoryMebibytes = 512 } = props;
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${name} may do`,
    });
    this.logGroup.grantWrite(this.role);
    const concurrency = stage.concurrency[name];
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `entraide-${stage.name}-${name}`,
      description,
      role: this.role,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(code),
      handler: 'index.handler',
      timeout,
      memorySize: memoryMebibytes,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: name,
        STAGE: stage.name,
        ...environment,
      },
      ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
    });
    this.live = props.isRolledOut ? this.lambda.addAlias('live') : undefined;
    acceptPattern(this.role, '*', 'X-Ray takes traces on no resource but *.');
  }

  /** Adds what one of the function's ports uses. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: PolicyStatement['conditions'],
  ): void {
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        ...(conditions !== undefined && { conditions }),
      }),
    );
  }
}
