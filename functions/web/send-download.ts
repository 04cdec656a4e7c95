/** Hands a file out as an attachment that a browser saves and never runs, or for a page of ours to show. */
import type { Context } from 'hono';
import { savedAs } from '../platform/files/port.ts';

export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export function sendDownload(c: Context, { name, mediaType, bytes }: Download): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': savedAs(name),
    'X-Content-Type-Options': 'nosniff',
    // Whatever a browser does with it, it runs nothing.
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  });
}

/** A PDF that stands in a frame of a page of ours; browsers show none in a sandbox. */
export function showInFrame(c: Context, { name, bytes }: Download): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': savedAs(name).replace(/^attachment/, 'inline'),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  });
}
