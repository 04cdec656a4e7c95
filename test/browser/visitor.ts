/** One person's browser: looks at pages, each of which axe inspects and has to find without fault. */
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../workflows/language.ts';

export interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}

export const phone: Device = { name: 'phone', width: 390, height: 844, touch: true };
export const desktop: Device = { name: 'desktop', width: 1280, height: 900, touch: false };

export interface VisitorOptions {
  readonly url: string;
  readonly device: Device;
  readonly language: Language;
  readonly colorScheme?: 'light' | 'dark';
  /** Looks that have been inspected already, by title and place; shared by visitors of the same kind. */
  readonly inspected: Set<string>;
}

export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #inspection: BrowserContext;
  readonly #options: VisitorOptions;
  #pictures = 0;

  constructor(
    contexts: { visit: BrowserContext; inspection: BrowserContext },
    page: Page,
    options: VisitorOptions,
  ) {
    this.#context = contexts.visit;
    this.#inspection = contexts.inspection;
    this.page = page;
    this.#options = options;
  }

  /** Goes to a path of ours, or to a whole address. */
  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#options.url).href);
    await this.look();
  }

  /** Presses a button or link by its words, and looks at the page that follows. */
  async press(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    const target = this.page.getByRole(role, { name }).first();
    await Promise.all([this.page.waitForEvent('load'), target.click()]);
    await this.look();
  }

  /** Comes with a bearer token instead of signing in. */
  async actAs(token: string): Promise<void> {
    await this.#context.setExtraHTTPHeaders({ Authorization: `Bearer ${token}` });
  }

  /** The words of the first such element, with plain spaces between them. */
  async words(selector: string): Promise<string> {
    return ((await this.page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  /** @throws Error naming the rules that the page breaks */
  async look(): Promise<void> {
    await this.#picture();
    const key = await this.#nameOfLook();
    if (this.#options.inspected.has(key)) return;
    this.#options.inspected.add(key);
    const violations = await this.#inspect();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    if (found.length > 0) throw new Error(`axe at ${key}:\n${found.join('\n')}`);
    await this.#fitsWidth(key);
  }

  /** Title, place and status, without what is of one claim alone. */
  async #nameOfLook(): Promise<string> {
    const { page } = this;
    const place = new URL(page.url()).pathname.replace(/[\w-]{20,}/g, '*');
    const title = (await page.title()).replace(/\b[0-9A-F]{8}\b/g, '*');
    const status = await page.locator('main .tag').allTextContents();
    return `${title} ${place} ${status[0] ?? ''}`;
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#inspection.close();
  }

  /** Axe is a script, so it gets the page as it stands in a browser of its own that runs scripts. */
  async #inspect() {
    const page = await this.#inspection.newPage();
    const body = await this.page.content();
    await page.route(
      (url) => url.href === this.page.url().split('#')[0],
      (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(this.page.url());
    const { violations } = await new AxeBuilder({ page }).analyze();
    await page.close();
    return violations;
  }

  /** Nothing but tables, which scroll by themselves, may be wider than the screen. */
  async #fitsWidth(key: string): Promise<void> {
    const width = await this.page.evaluate('document.documentElement.scrollWidth');
    if (Number(width) > this.#options.device.width) throw new Error(`${key} is ${width} wide`);
  }

  /** For people who want to see what the suite sees: SCREENSHOTS names a folder. */
  async #picture(): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const { device, language, colorScheme = 'light' } = this.#options;
    const place = new URL(this.page.url()).pathname.replace(/[\w-]{20,}/g, 'x').replaceAll('/', '_');
    this.#pictures += 1;
    const name = `${device.name}-${language}-${colorScheme}-${String(this.#pictures).padStart(2, '0')}${place}.png`;
    await this.page.screenshot({ path: `${folder}/${name}`, fullPage: true });
  }
}

/** A fresh browser profile without JavaScript: every page has to work so. */
export async function visit(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { device, language, colorScheme = 'light' } = options;
  const look = {
    viewport: { width: device.width, height: device.height },
    hasTouch: device.touch,
    locale: language,
    colorScheme,
    reducedMotion: 'reduce' as const,
  };
  const context = await browser.newContext({ ...look, javaScriptEnabled: false });
  const inspection = await browser.newContext(look);
  context.setDefaultTimeout(15_000);
  return new Visitor({ visit: context, inspection }, await context.newPage(), options);
}
