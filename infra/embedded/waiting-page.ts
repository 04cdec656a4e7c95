/** What a browser sees while the demonstration is being played: how far it is, and the page itself once it is there. */
import type { ServerResponse } from 'node:http';

const lines = [
  'Quatre semaines du plan sont en train d’être jouées. La page vient d’elle-même.',
  'Wij spelen nu vier weken van het plan na. De pagina verschijnt vanzelf.',
  'Wir spielen gerade vier Wochen des Plans durch. Die Seite erscheint von selbst.',
  'Four weeks of the plan are being played. The page will come by itself.',
];
const languages = ['fr', 'nl', 'de', 'en'];

/** @param progress such as `12 / 28` */
export function answerWaiting(response: ServerResponse, progress: string): void {
  const paragraphs = lines.map((line, at) => `<p lang="${languages[at]}">${line}</p>`).join('');
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': '1',
    Refresh: '1',
    'Cache-Control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Entraide</title><body style="font:1.1rem/1.5 system-ui;max-width:36rem;margin:3rem auto;padding:0 1rem"><h1>Entraide</h1>${paragraphs}<p><strong>${progress}</strong></p></body></html>`,
  );
}
