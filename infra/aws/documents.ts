/** Where members' documents are kept: uploaded under tickets, never public, scanned where the stage says so. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters.ts';
import { acceptFinding, acceptPattern } from './findings.ts';
import type { ProgramFunction } from './program-function.ts';
import type { StageSettings } from './stages.ts';

export interface DocumentsProps {
  readonly stage: StageSettings;
  /** Whose pages may post here. */
  readonly baseUrl: string;
}

export class Documents extends Construct {
  readonly bucket: Bucket;
  readonly #isScanned: boolean;
  /** What a function that handles files has to know. */
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { stage, baseUrl }: DocumentsProps) {
    super(scope, id);
    this.#isScanned = stage.scansDocuments;
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const closed = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy,
      // A bucket goes only when it is empty, and with it the stack of a stage that keeps nothing.
      autoDeleteObjects: !stage.keepsData,
    };
    const accesses = new Bucket(this, 'Accesses', {
      ...closed,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...closed,
      versioned: true,
      // The library's own classes fit their interfaces only without exact optional properties.
      serverAccessLogsBucket: accesses as IBucket,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        // Made anew whenever somebody asks; their links hold for minutes.
        { prefix: 'exports/', expiration: Duration.days(1) },
      ],
      cors: [
        { allowedMethods: [HttpMethods.POST], allowedOrigins: [baseUrl], allowedHeaders: ['content-type'] },
      ],
    });
    this.environment = {
      DOCUMENTS_BUCKET: this.bucket.bucketName,
      DOCUMENTS_SCANNED: stage.scansDocuments ? 'yes' : 'no',
    };
    acceptFinding(accesses, 'AwsSolutions-S1', 'It is itself where accesses are noted.');
    if (stage.scansDocuments) this.#scan();
  }

  /** To offer uploads and downloads, which are signed in the function's name, and to look after what is there. */
  grantUse(to: ProgramFunction): void {
    to.allow(
      ['s3:PutObject', 's3:GetObject', 's3:GetObjectTagging', 's3:DeleteObject'],
      [this.bucket.arnForObjects('*')],
    );
    // Without it S3 says "forbidden" instead of "not there".
    to.allow(['s3:ListBucket'], [this.bucket.bucketArn]);
    acceptPattern(to.role, this.bucket.arnForObjects('*'), 'Any document of this one bucket.');
  }

  /** Calls the function as a file has come; where files are scanned, as the scanner has left its word. */
  settleBy(to: ProgramFunction, { queue }: DeadLetters): void {
    // Not by the library's own way, which deploys a function of its own to say it.
    (this.bucket.node.defaultChild as CfnBucket).addPropertyOverride(
      'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
      true,
    );
    to.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(queue), retryAttempts: 2 });
    const prefixes = this.#isScanned ? ['incoming/', 'claims/'] : ['incoming/'];
    new Rule(this, 'Arrived', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: [this.#isScanned ? 'Object Tags Added' : 'Object Created'],
        detail: {
          bucket: { name: [this.bucket.bucketName] },
          object: { key: prefixes.map((prefix) => ({ prefix })) },
        },
      },
      targets: [new LambdaFunction(to.lambda)],
    });
    const folders = ['incoming/*', 'claims/*'].map((folder) => this.bucket.arnForObjects(folder));
    to.allow(['s3:PutObject', 's3:GetObject', 's3:GetObjectTagging', 's3:DeleteObject'], folders);
    // Without it S3 says "forbidden" instead of "not there".
    to.allow(['s3:ListBucket'], [this.bucket.bucketArn]);
    for (const folder of folders) acceptPattern(to.role, folder, 'Any document that people attach.');
  }

  /** To forget documents whose time is over. */
  grantErasing(to: ProgramFunction): void {
    to.allow(['s3:DeleteObject'], [this.bucket.arnForObjects('*')]);
    acceptPattern(to.role, this.bucket.arnForObjects('*'), 'Any document of this one bucket.');
  }

  /** To keep files under one of the folders and to hand them out. */
  grantFolder(to: ProgramFunction, folder: 'votes' | 'exports'): void {
    const files = this.bucket.arnForObjects(`${folder}/*`);
    to.allow(['s3:PutObject', 's3:GetObject', 's3:GetObjectTagging'], [files]);
    acceptPattern(to.role, files, `Any file of the folder ${folder}.`);
  }

  /** GuardDuty looks at each new object and leaves its word as a tag. */
  #scan(): void {
    const { bucketArn, bucketName } = this.bucket;
    const role = new Role(this, 'Scanner', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
      description: 'Reads new documents and tags them with what was found',
    });
    const rules = Stack.of(this).formatArn({
      service: 'events',
      resource: 'rule',
      resourceName: 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*',
    });
    const managed = { StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' } };
    const statements = [
      new PolicyStatement({
        actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
        resources: [rules],
        conditions: managed,
      }),
      new PolicyStatement({
        actions: ['events:DescribeRule', 'events:ListTargetsByRule'],
        resources: [rules],
      }),
      new PolicyStatement({
        actions: ['s3:ListBucket', 's3:GetBucketNotification', 's3:PutBucketNotification'],
        resources: [bucketArn],
      }),
      new PolicyStatement({
        actions: [
          's3:GetObject',
          's3:GetObjectVersion',
          's3:GetObjectTagging',
          's3:GetObjectVersionTagging',
          's3:PutObjectTagging',
          's3:PutObjectVersionTagging',
        ],
        resources: [this.bucket.arnForObjects('*')],
      }),
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('malware-protection-resource-validation-object')],
      }),
    ];
    for (const statement of statements) role.addToPolicy(statement);
    acceptPattern(role, rules, 'GuardDuty names the rule that it makes for itself.');
    acceptPattern(role, this.bucket.arnForObjects('*'), 'It looks at every document of this one bucket.');
    const plan = new CfnMalwareProtectionPlan(this, 'Scan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName } },
      actions: { tagging: { status: 'ENABLED' } },
    });
    plan.node.addDependency(role);
  }
}
