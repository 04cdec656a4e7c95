/** Documents on one machine: the folder that they lie in, and the addresses under which they come and go. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxDocumentBytes, servedAs } from '../../functions/documents/media-types.ts';
import type { Clock } from '../../functions/platform/clock.ts';
import type { Files } from '../../functions/platform/files/port.ts';
import { problem } from '../../functions/platform/problem.ts';
import type { ProblemKey } from '../../functions/platform/problem-keys.ts';
import type { SessionEnv } from '../../functions/web/session.ts';
import { createFolderFiles, type FolderFiles, type Refusal } from './files.ts';

export interface LocalFilesOptions {
  /** `:memory:` keeps documents in a folder that goes with the home. */
  readonly dataDir: string;
  readonly baseUrl: string;
  readonly clock: Clock;
  /** Told of each upload, by its key. */
  readonly onStored?: (key: string) => Promise<void>;
}

export interface LocalFiles {
  readonly files: Files;
  readonly routes: Hono<SessionEnv>;
  /** Removes the folder of a home that keeps nothing. */
  close(): void;
}

export function openLocalFiles({ dataDir, baseUrl, clock, onStored }: LocalFilesOptions): LocalFiles {
  const keepsNothing = dataDir === ':memory:';
  const root = keepsNothing ? mkdtempSync(path.join(tmpdir(), 'entraide-')) : dataDir;
  const files = createFolderFiles({
    folder: path.join(root, 'documents'),
    uploadUrl: `${baseUrl}/uploads`,
    downloadUrl: `${baseUrl}/downloads`,
    clock,
    onStored,
  });
  return {
    files,
    routes: fileRoutes(files),
    close() {
      if (keepsNothing) rmSync(root, { recursive: true, force: true });
    },
  };
}

const refusals: Readonly<Record<Refusal, ProblemKey>> = {
  'unknown-ticket': 'unknown-ticket',
  expired: 'expired.ticket',
  'wrong-size': 'wrong-size',
  'wrong-type': 'wrong-type.ticket',
};

const limit = bodyLimit({
  maxSize: maxDocumentBytes + 64 * 1024,
  onError: () => {
    throw problem('too-large.ticket');
  },
});

function fileRoutes(files: FolderFiles): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.post('/uploads', limit, async (c) => {
    const { ticket, file, 'Content-Type': mediaType } = await c.req.parseBody();
    if (typeof ticket !== 'string' || !(file instanceof File) || typeof mediaType !== 'string') {
      throw problem('unreadable.upload');
    }
    const result = await files.receive(ticket, {
      mediaType,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (result !== 'stored') throw problem(refusals[result]);
    return c.body(null, 204);
  });
  app.get('/downloads/:link', async (c) => {
    const opened = await files.open(c.req.param('link'));
    if (!opened) throw problem('not-found');
    return c.body(new Uint8Array(opened.bytes), 200, {
      'Content-Type': servedAs(opened.mediaType),
      'Content-Disposition': opened.disposition,
      'X-Content-Type-Options': 'nosniff',
    });
  });
  return app;
}
