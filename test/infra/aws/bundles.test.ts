/** The code that is uploaded: small, free of secrets of the machine that made it, and able to run by itself. */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { httpEntryNames } from '../../../functions/app/http-functions.ts';
import { functionNameOf, stepNames } from '../../../functions/app/step-names.ts';
import { mailTexts } from '../../../functions/mails/words/index.ts';
import { type FunctionName, functionNames } from '../../../infra/aws/functions.ts';
import { bundledCode, root } from './synthesize.ts';

const run = promisify(execFile);
const code = bundledCode();

/** What the stack gives every function, and the Lambda service besides. */
const environment = {
  PATH: process.env.PATH,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  TABLE_NAME: 'entraide',
  BASE_URL: 'https://plan.example',
  PLAN: 'corona-2020',
  ENVELOPE_SHARDS: '2',
  MACHINES: '{"claim":"arn:aws:states:eu-west-1:111122223333:stateMachine:claim:live"}',
  MAIL_FROM: 'plan@coop.example',
  MAIL_CONFIGURATION_SET: 'entraide',
  USER_POOL_ID: 'eu-west-1_x',
  USER_POOL_CLIENT_ID: 'client',
  STAFF_POOL_ID: 'eu-west-1_y',
  STAFF_POOL_CLIENT_ID: 'staff',
  STAFF_SIGN_IN_URL: 'https://staff.auth.eu-west-1.amazoncognito.com',
  DOCUMENTS_BUCKET: 'entraide-documents',
  DOCUMENTS_SCANNED: 'yes',
  SIGN_IN_URL: 'https://plan.auth.eu-west-1.amazoncognito.com',
};

/** Calls a bundle's handler in a Node of its own; prints what it answers or throws. */
async function invoke(name: keyof typeof code, event: unknown, variables: object = environment) {
  const script = `
    const answer = async () => {
      const { handler } = await import(${JSON.stringify(path.join(code[name], 'index.mjs'))});
      const context = { functionName: 'f', getRemainingTimeInMillis: () => 5000 };
      return handler(${JSON.stringify(event)}, context).catch((error) => ({ thrown: error.name }));
    };
    const said = await answer().catch((error) => ({ notStarted: error.message }));
    process.stdout.write('\\n' + JSON.stringify(said));`;
  const { stdout } = await run('node', ['--input-type=module', '-e', script], { env: { ...variables } });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const larger: Partial<Record<FunctionName, number>> = {
  // Drawing PDF files takes fonts, and what reads them; what it describes of finance makes spreadsheets.
  'web-documents': 4_265_000,
  // Files, and spreadsheets made of them.
  'web-finance': 1_950_000,
};
/** The pages and calls of a part, with their sentences in four languages. */
const largestEntry = 2_460_000;
const entries: readonly string[] = httpEntryNames;

describe('bundles', () => {
  it.each(functionNames)('%s is small', (name) => {
    const limit = larger[name] ?? (entries.includes(name) ? largestEntry : 950_000);
    expect(statSync(path.join(code[name], 'index.mjs')).size).toBeLessThan(limit);
  });

  it.each(functionNames)('%s says nothing of the machine that made it', (name) => {
    const map = JSON.parse(readFileSync(path.join(code[name], 'index.mjs.map'), 'utf8'));
    expect(map.sourcesContent ?? []).toEqual([]);
    expect(readFileSync(path.join(code[name], 'index.mjs'), 'utf8')).not.toContain(root);
    for (const source of map.sources as string[]) expect(path.isAbsolute(source), source).toBe(false);
  });

  it('refuse an input that does not fit, under the name that the machine knows', async () => {
    for (const name of stepNames.map(functionNameOf)) {
      expect(await invoke(name, { claimId: '' }), name).toEqual({ thrown: 'PermanentFailure' });
    }
  });

  it('answer at the HTTP entries', async () => {
    const event = {
      version: '2.0',
      rawPath: '/healthz',
      rawQueryString: '',
      headers: { host: 'plan.example' },
      requestContext: {
        http: { method: 'GET', path: '/healthz' },
        domainName: 'plan.example',
        requestId: 'r',
      },
      isBase64Encoded: false,
    };
    for (const door of httpEntryNames) {
      const answer = await invoke(door, event);
      expect(answer, door).toMatchObject({ statusCode: 200 });
      expect(JSON.parse(answer.body)).toMatchObject({ status: 'ok' });
    }
  });

  it('read the sentences of one language, and of no other', async () => {
    const event = (language: string) => ({
      version: '2.0',
      rawPath: '/api/nothing',
      rawQueryString: '',
      headers: { host: 'plan.example', 'accept-language': language },
      requestContext: {
        http: { method: 'GET', path: '/api/nothing' },
        domainName: 'plan.example',
        requestId: 'r',
      },
      isBase64Encoded: false,
    });
    const titles = new Set<string>();
    for (const language of ['fr', 'nl']) {
      const { body } = await invoke('web-members', event(language));
      titles.add(JSON.parse(body).detail);
    }
    expect(titles.size).toBe(2);
    const source = readFileSync(path.join(code['web-members'], 'index.mjs'), 'utf8');
    const { subject } = mailTexts.nl['claim-paid'];
    expect(source).not.toContain(subject);
    expect(readFileSync(path.join(code['web-members'], 'words', 'nl.json'), 'utf8')).toContain(subject);
  });

  it('take an empty batch of the stream', async () => {
    expect(await invoke('dispatch-effects', { Records: [] })).toEqual({ batchItemFailures: [] });
  });

  it('do not start without their settings, and say which are missing', async () => {
    const { PLAN: _, ...rest } = environment;
    expect(await invoke('check-eligibility', {}, { ...rest, BASE_URL: 'nowhere' })).toEqual({
      notStarted: 'environment variables missing or malformed: BASE_URL, PLAN',
    });
  });
});
