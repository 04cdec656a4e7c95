/** Finds and starts the machine's Chromium, with a fresh profile and nothing that calls home. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; undefined when the machine has none. */
export const chromiumPath = [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path));

export const skipNotice =
  'Skipped: no Chromium on this machine (apt-get install chromium, or set CHROMIUM_PATH to one).';

export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(skipNotice);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
