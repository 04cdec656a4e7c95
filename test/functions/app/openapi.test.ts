/** The description of the API: everything that is registered, each part of it said, and nothing left open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, openApp } from '../../abuse/route-table.ts';

interface Content {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
}
interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: { type?: string };
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Content>> }>
  >;
}
interface Description {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let application: Awaited<ReturnType<typeof openApp>>;
let description: Description;
let operations: { readonly method: string; readonly path: string; readonly operation: Described }[];

beforeAll(async () => {
  application = await openApp('https://plan.example');
  const response = await application.app.request('https://plan.example/openapi.json');
  description = (await response.json()) as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
});
afterAll(() => application.close());

describe('the description', () => {
  it('has every call that is registered, once', () => {
    const registered = application.routes
      .filter(({ path }) => path.startsWith('/api/') && !path.includes('{'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(registered.filter((one) => !described.includes(one))).toEqual([]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of each what it is, under a heading that there is', () => {
    const headings = new Set(description.tags.map(({ name }) => name));
    for (const { path, operation } of operations) {
      expect(operation.operationId, path).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary.length, path).toBeGreaterThan(5);
      expect(operation.description.length, path).toBeGreaterThan(5);
      expect(
        operation.tags.every((one) => headings.has(one)),
        path,
      ).toBe(true);
    }
  });

  it('leaves no answer open, and says by status what may go wrong', () => {
    for (const { method, path, operation } of operations) {
      const name = `${method} ${path}`;
      for (const [status, { description: says, content = {} }] of Object.entries(operation.responses)) {
        expect(says, name).not.toBe('');
        for (const { schema } of Object.values(content))
          expect(Object.keys(schema), `${name} ${status}`).not.toEqual([]);
      }
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.some((one) => /^[23]/.test(one)),
        name,
      ).toBe(true);
      if (operation.security === undefined) expect(statuses, name).toContain('401');
      if (path.includes('{')) expect(statuses, name).toContain('404');
      if (method !== 'get')
        expect(statuses, name).toEqual(expect.arrayContaining(['400', '409', '422', '429']));
    }
  });

  it('has a number for each limit, and leads to schemas that there are', () => {
    for (const { path, operation } of operations) {
      for (const { name, schema } of operation.parameters ?? []) {
        if (name === 'limit') expect(schema.type, path).toBe('integer');
      }
    }
    const references = JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name = ''] of references) expect(description.components.schemas).toHaveProperty([name]);
  });

  it('asks for a token wherever it says that it does', async () => {
    for (const { method, path, operation } of operations.filter((one) => one.path.startsWith('/api/'))) {
      const address = `https://plan.example${fill(path.replaceAll(/\{(\w+)\}/g, ':$1'), 'one')}`;
      const response = await application.app.request(address, {
        method: method.toUpperCase(),
        ...(method !== 'get' && { body: '{', headers: { 'Content-Type': 'application/json' } }),
      });
      if (operation.security === undefined) expect(response.status, `${method} ${path}`).toBe(401);
      else expect(response.status, `${method} ${path}`).not.toBe(401);
    }
  });
});
