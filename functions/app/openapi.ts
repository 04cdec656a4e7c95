/** The description of the API, made from what its routes say of themselves. */
import * as z from 'zod';
import { formSchema } from '../filing/measure-view.ts';
import type { Deps } from '../platform/deps.ts';
import { type ProblemCode, problemStatuses } from '../platform/problem-keys.ts';
import type { DescribedRoute } from '../web/described-routes.ts';
import type { Answer, Operation } from '../web/operation.ts';
import { largestPage } from '../web/page-request.ts';
import { version } from '../web/version.ts';
import { tags } from './openapi-tags.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas that stand under a name, gathered from all that were turned into JSON Schema. */
type Named = Record<string, unknown>;

/** OpenAPI 3.1. */
export function openApi(deps: Pick<Deps, 'measures' | 'baseUrl'>, routes: readonly DescribedRoute[]): Json {
  const named: Named = { Problem: problemSchema };
  for (const measure of deps.measures) named[measure.id] = formSchema(measure);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(route, named) };
  }
  const used = new Set(routes.map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entraide',
      version,
      description,
      contact: { name: 'The cooperative that runs it', url: deps.baseUrl },
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: deps.baseUrl, description: 'Where this description was asked for.' }],
    tags: tags.filter(({ name }) => used.has(name)),
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: named,
    },
  };
}

const description = `The API of the cooperative's solidarity plan.

Money is in integer euro cents, dates are \`YYYY-MM-DD\`, instants are ISO 8601 in UTC. \`Accept-Language\` (fr, nl, de, en)
chooses the language of every sentence. Whatever changes something takes an \`Idempotency-Key\`: the same key and body has
its effect once, and the first answer again. Errors are problem details (RFC 9457) with a stable \`code\`. The pages that
people use are not described here, but for those behind the links in mails, which programs may answer as well.`;

const problemSchema = {
  type: 'object',
  description: 'Problem details as RFC 9457 has them.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', examples: ['urn:entraide:problem:not-found'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: what programs rely on.', examples: ['not-found'] },
    detail: { type: 'string', description: 'A sentence for people, in the language that was asked for.' },
    errors: {
      type: 'array',
      description: 'Of a form: what is wrong with which field.',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string', examples: ['lines.0.iban'] },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

function describe({ method, path, tag, operation }: DescribedRoute, named: Named): Json {
  const { id, summary, open } = operation;
  const parameters = parametersOf(method, path, operation, named);
  const body = requestBody(operation, named);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: operation.description,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: { ...answersOf(operation, named), ...problemsOf(method, path, operation) },
    ...(open && { security: [] }),
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output', named: Named): unknown {
  const {
    $schema: _,
    $defs = {},
    ...made
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => loosen(jsonSchema, io),
  });
  const text = JSON.stringify({ made, $defs }).replaceAll('"#/$defs/', '"#/components/schemas/');
  const read = JSON.parse(text) as { made: Json; $defs: Record<string, Json> };
  for (const [name, { id: _id, ...one }] of Object.entries(read.$defs)) named[name] = one;
  const { id, ...own } = read.made;
  if (typeof id !== 'string') return own;
  named[id] = own;
  return { $ref: `#/components/schemas/${id}` };
}

/** Answers may gain fields; and that a number is one that a computer can hold goes without saying. */
function loosen(schema: z.core.JSONSchema.BaseSchema, io: 'input' | 'output'): void {
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function parametersOf(
  method: string,
  path: string,
  { query, list, params = {} }: Operation,
  named: Named,
): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: params[name] ?? 'As lists and answers give it.',
    schema: { type: 'string' },
  }));
  const asked = query
    ? (jsonSchema(query, 'input', named) as { properties?: Record<string, Json>; required?: string[] })
    : {};
  const inQuery = Object.entries(asked.properties ?? {}).map(([name, { description: says, ...schema }]) => ({
    name,
    in: 'query',
    required: asked.required?.includes(name) ?? false,
    ...(typeof says === 'string' && { description: says }),
    schema,
  }));
  const key = method === 'GET' ? [] : [idempotencyKey];
  return [...inPath, ...inQuery, ...(list ? [limit, cursor] : []), acceptLanguage, ...key];
}

const limit = {
  name: 'limit',
  in: 'query',
  description: 'At most so many entries.',
  schema: { type: 'integer', minimum: 1, maximum: largestPage },
};
const cursor = {
  name: 'cursor',
  in: 'query',
  description: 'The `nextCursor` of the page before.',
  schema: { type: 'string' },
};
const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  description: 'The language of sentences: fr, nl, de or en.',
  schema: { type: 'string', examples: ['nl'] },
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key and body has its effect once, and the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
};

function requestBody(operation: Operation, named: Named): Json | undefined {
  const { file, body, form, fields, bodyIsOptional = false, example } = operation;
  if (file) {
    const { type } = file;
    return {
      required: true,
      description: file.description,
      content: fileContent(type),
    };
  }
  const schema = body ?? form?.() ?? fields?.();
  if (!schema) return undefined;
  const content = { schema: jsonSchema(schema, 'input', named), ...(example !== undefined && { example }) };
  const type = fields ? 'application/x-www-form-urlencoded' : 'application/json';
  return { required: !bodyIsOptional, content: { [type]: content } };
}

function answersOf({ answers, summary }: Operation, named: Named): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, summary, named)]),
  );
}

function answerOf(answer: Answer, summary: string, named: Named): Json {
  if (typeof answer === 'function') {
    const content = { 'application/json': { schema: jsonSchema(answer(), 'output', named) } };
    return { description: summary, content };
  }
  if ('json' in answer) {
    const { content, ...described } = answerOf(answer.json, summary, named);
    return { ...described, content: { ...(content as Json), ...fileContent(answer.or.type) } };
  }
  if (!('type' in answer)) return answer;
  return { description: answer.description, content: fileContent(answer.type) };
}

function fileContent(types: string | readonly string[]): Json {
  const contents = [types].flat().map((type) => {
    return [type, { schema: { type: 'string', format: 'binary', contentMediaType: type } }] as const;
  });
  return Object.fromEntries(contents);
}

/** The codes that follow from what an operation is, and its own, by their status. */
function problemsOf(method: string, path: string, operation: Operation): Json {
  const { open, may, body, form, file, list, query, problems = [] } = operation;
  const isWrite = method !== 'GET';
  const codes = new Set<string>([
    ...problems,
    ...(open ? [] : ['unauthenticated']),
    ...(may ? ['forbidden'] : []),
    ...(path.includes(':') ? ['not-found'] : []),
    ...(list ? ['bad-limit', 'bad-cursor'] : []),
    ...(query ? ['invalid-form', 'unknown-value'] : []),
    ...(body || form ? ['unreadable', 'wrong-type', 'too-large', 'invalid-form'] : []),
    ...(file ? ['wrong-type', 'too-large'] : []),
    ...(isWrite ? ['bad-idempotency-key', 'busy', 'idempotency-key-reused', 'too-many-requests'] : []),
    'try-again',
  ]);
  const byStatus = Map.groupBy([...codes], (code) => problemStatuses[code as ProblemCode]);
  const isPage = Object.values(operation.answers).some(leadsToPage);
  const all = [...byStatus].map(([status, some]) => [status, problemAnswer(some, isPage)] as const);
  return { ...Object.fromEntries(all), default: problemAnswer(['internal'], isPage) };
}

/** What goes wrong there is told on a page as well. */
function leadsToPage(answer: Answer): boolean {
  if (typeof answer === 'function') return false;
  const file = 'or' in answer ? answer.or : answer;
  return 'type' in file && file.type === 'text/html';
}

function problemAnswer(codes: readonly string[], isPage: boolean): Json {
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      ...(isPage && fileContent('text/html')),
    },
  };
}
