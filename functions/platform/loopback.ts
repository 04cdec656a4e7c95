/** Addresses of this very machine, where a plain `http` connection is as good as an encrypted one. */

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isLoopback(url: string): boolean {
  return loopbackNames.has(new URL(url).hostname);
}
