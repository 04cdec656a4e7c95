/** Documents on one machine: the folder that they lie in, and the addresses under which they come and go. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxDocumentBytes, servedAs } from '../../functions/documents/media-types.ts';
import type { Clock } from '../../functions/platform/clock.ts';
import type { Files } from '../../functions/platform/files/port.ts';
import { notFound, Problem } from '../../functions/platform/problem.ts';
import type { SessionEnv } from '../../functions/web/session.ts';
import { createFolderFiles, type FolderFiles, type Refusal } from './files.ts';

export interface LocalFilesOptions {
  /** `:memory:` keeps documents in a folder that goes with the home. */
  readonly dataDir: string;
  readonly baseUrl: string;
  readonly clock: Clock;
}

export interface LocalFiles {
  readonly files: Files;
  readonly routes: Hono<SessionEnv>;
  /** Removes the folder of a home that keeps nothing. */
  close(): void;
}

export function openLocalFiles({ dataDir, baseUrl, clock }: LocalFilesOptions): LocalFiles {
  const keepsNothing = dataDir === ':memory:';
  const root = keepsNothing ? mkdtempSync(path.join(tmpdir(), 'entraide-')) : dataDir;
  const files = createFolderFiles({
    folder: path.join(root, 'documents'),
    uploadUrl: `${baseUrl}/uploads`,
    downloadUrl: `${baseUrl}/downloads`,
    clock,
  });
  return {
    files,
    routes: fileRoutes(files),
    close() {
      if (keepsNothing) rmSync(root, { recursive: true, force: true });
    },
  };
}

const statuses: Readonly<Record<Refusal, number>> = {
  'unknown-ticket': 403,
  expired: 403,
  'wrong-size': 400,
  'wrong-type': 403,
};

const limit = bodyLimit({
  maxSize: maxDocumentBytes + 64 * 1024,
  onError: () => {
    throw new Problem(413, 'too-large', 'The file is larger than its ticket allows.');
  },
});

function fileRoutes(files: FolderFiles): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.post('/uploads', limit, async (c) => {
    const { ticket, file, 'Content-Type': mediaType } = await c.req.parseBody();
    if (typeof ticket !== 'string' || !(file instanceof File) || typeof mediaType !== 'string') {
      throw new Problem(400, 'unreadable', 'Send the ticket’s fields, and then the file as "file".');
    }
    const result = await files.receive(ticket, {
      mediaType,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (result !== 'stored')
      throw new Problem(statuses[result], result, 'The ticket does not allow this file.');
    return c.body(null, 204);
  });
  app.get('/downloads/:link', async (c) => {
    const opened = await files.open(c.req.param('link'));
    if (!opened) throw notFound();
    return c.body(new Uint8Array(opened.bytes), 200, {
      'Content-Type': servedAs(opened.mediaType),
      'Content-Disposition': opened.disposition,
      'X-Content-Type-Options': 'nosniff',
    });
  });
  return app;
}
