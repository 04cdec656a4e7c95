/** What every page tells the browser to refuse: scripts, frames, outside content, referrers, guesses. */
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './web-env.ts';

export interface SecurityHeaderOptions {
  /** Pages are reached by HTTPS only: browsers are told to remember it. */
  readonly https: boolean;
  /** Origins that a form's answer may lead to besides our own: the identity provider's, at signing out. */
  readonly formTargets?: readonly string[];
  /** Files of ours may stand in frames. */
  readonly showsFiles?: boolean;
}

/** Sets the headers on every answer that has not set them itself. */
export function securityHeaders(options: SecurityHeaderOptions): MiddlewareHandler<WebEnv> {
  const plain = Object.entries(securityHeadersFor(options));
  const framing = Object.entries(securityHeadersFor({ ...options, showsFiles: true }));
  return async (c, next) => {
    await next();
    const headers = c.var.showsFiles ? framing : plain;
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}

/** By name, with their values; for answers that are not made by the application itself. */
export function securityHeadersFor({
  https,
  formTargets = [],
  showsFiles = false,
}: SecurityHeaderOptions): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      ...(showsFiles ? ["frame-src 'self'"] : []),
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cache-Control': 'no-store',
    ...(https && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  };
}
