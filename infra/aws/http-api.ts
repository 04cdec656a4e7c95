/** The program's address: an HTTP API that hands each path to the function whose part of the routes it belongs to. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { HttpEntryName } from '../../functions/app/http-functions.ts';
import { acceptFinding } from './findings.ts';
import type { ProgramFunction } from './program-function.ts';
import { routes } from './routes.ts';
import type { StageSettings } from './stages.ts';

/** Neither addresses nor queries: a query may hold the secret of a link. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
};

export class HttpEntries extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  /** Where people reach the pages, without a slash at the end. */
  readonly baseUrl: string;
  readonly #domain: DomainName | undefined;

  constructor(scope: Construct, id: string, stage: StageSettings) {
    super(scope, id);
    const { domain } = stage;
    this.api = new HttpApi(this, 'Api', {
      apiName: `entraide-${stage.name}`,
      description: 'Pages and API of the solidarity plan',
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
    });
    this.#domain = domain && this.#domainName(domain);
    this.baseUrl = domain ? `https://${domain.name}` : this.api.apiEndpoint;
    this.stage = this.#stage(stage);
  }

  /** What the domain's DNS record has to point to. */
  get dnsTarget(): string | undefined {
    return this.#domain?.regionalDomainName;
  }

  /** Opens the routes of each HTTP function; what none names is the members'. */
  open(functions: Readonly<Record<HttpEntryName, ProgramFunction>>): void {
    for (const [entry, { lambda, live }] of Object.entries(functions) as [HttpEntryName, ProgramFunction][]) {
      // The library's own classes fit their interfaces only without exact optional properties.
      const integration = new HttpLambdaIntegration(entry, (live as IFunction | undefined) ?? lambda, {
        // One permission for an HTTP function's paths, which this stack alone sets: one for each would fill the function's
        // policy and the stack. What is for any path does not cover `$default`, which has no path.
        scopePermissionToRoute: routes[entry].includes('$default'),
      });
      for (const path of routes[entry]) {
        const routeKey = path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY);
        const id = path === '$default' ? 'Else' : path.replaceAll(/[^\w]+/g, '-').slice(1);
        const route = new HttpRoute(this, `Route-${id}`, { httpApi: this.api, routeKey, integration });
        acceptFinding(
          route,
          'AwsSolutions-APIG4',
          'The function itself asks who it is, by token or session: pages and links in mails are open to browsers.',
        );
      }
    }
  }

  #domainName({ name, certificateArn }: NonNullable<StageSettings['domain']>): DomainName {
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    return new DomainName(this, 'Domain', { domainName: name, certificate });
  }

  #stage(stage: StageSettings): HttpStage {
    const logGroup = new LogGroup(this, 'Accesses', {
      logGroupName: `/aws/vendedlogs/apigateway/entraide-${stage.name}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { requestsPerSecond, burst } = stage.throttle;
    const httpStage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    if (this.#domain)
      new ApiMapping(this, 'Mapping', { api: this.api, domainName: this.#domain, stage: httpStage });
    return httpStage;
  }
}
