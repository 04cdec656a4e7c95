/** The look: readable by everybody in light and dark, and all of it from our own origin. */
import { describe, expect, test } from 'vitest';
import { tokens } from '../../../functions/web/assets/css/tokens.ts';
import { stylesheet, stylesheetPath } from '../../../functions/web/assets/stylesheet.ts';

const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

function coloursOf(part: string): ReadonlyMap<string, string> {
  return new Map(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const texts = [
  ['ink', 'ground'],
  ['ink', 'card'],
  ['ink', 'sunken'],
  ['quiet', 'ground'],
  ['quiet', 'card'],
  ['quiet', 'sunken'],
  ['ink', 'foot'],
  ['quiet', 'foot'],
  ['link', 'ground'],
  ['link', 'card'],
  ['link', 'sunken'],
  ['button-ink', 'button'],
  ['button-ink', 'button-hover'],
  ['ink', 'good-ground'],
  ['ink', 'wait-ground'],
  ['ink', 'info-ground'],
  ['ink', 'danger-ground'],
  ['good', 'good-ground'],
  ['wait', 'wait-ground'],
  ['info', 'info-ground'],
  ['danger', 'danger-ground'],
  ['danger', 'ground'],
  ['danger', 'card'],
] as const;

const shapes = [
  ['edge', 'card'],
  ['edge', 'ground'],
  ['focus', 'ground'],
  ['focus', 'card'],
  ['accent', 'ground'],
  ['bar-spent', 'bar-reserved'],
  ['bar-spent', 'bar-available'],
] as const;

describe.each([
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark)],
] as const)('%s', (_, colours) => {
  const ratio = (a: string, b: string) => contrast(colours.get(a) ?? '', colours.get(b) ?? '');

  test.each(texts)('%s on %s is easy to read', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(shapes)('%s against %s can be told apart', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(shape.startsWith('bar') ? 2 : 3);
  });
});

describe('the stylesheet', () => {
  test('refers to nothing outside', () => {
    expect(stylesheet).not.toMatch(/url\((?!\/assets\/)|@import|https?:/);
  });

  test('has a name that follows its content', () => {
    expect(stylesheetPath).toMatch(/^\/assets\/entraide\.[0-9a-f]{16}\.css$/);
  });
});
