// The looks in which every page has to hold.
import assert from 'node:assert/strict';
import { axe, cutOff, shoot } from './browser.mjs';

export const LOOKS = [
  {},
  { dark: true },
  { width: 360, height: 780 },
  { language: 'ja', width: 360, height: 780 },
  // A screen of 1280 × 1024 at 200% (WCAG 1.4.4 and 1.4.10).
  { width: 640, height: 512, zoom: 2 },
  { language: 'ja', width: 640, height: 512, zoom: 2 },
];

/** A look in words. */
export function nameOf(look) {
  return `${look.dark ? 'dark' : 'light'} ${look.width ?? 1366}px${
    look.zoom ? ` at ${100 * look.zoom} percent` : ''
  } ${look.language ?? 'en'}`;
}

/** No accessibility violation, no sideways scroll, nothing cut off; and a screenshot. */
export async function looksWell(page, part, name, look) {
  assert.deepEqual(await axe(page, part), []);
  assert.deepEqual(
    await page.evaluate(
      () =>
        document.scrollingElement.scrollWidth -
        document.scrollingElement.clientWidth,
    ),
    0,
  );
  assert.deepEqual(await cutOff(part), []);
  // Chromium paints no more than so much of a long page that is zoomed.
  const clip = look.zoom && { x: 0, y: 0, width: 640, height: 3000 };
  await shoot(page, `look-${name}-${nameOf(look)}`.replace(/[ ,]+/g, '-'), {
    clip,
  });
}
