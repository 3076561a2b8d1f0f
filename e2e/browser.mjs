// A page of the portal in Debian's Chromium, signed in as the guest user.
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { FRONTEND } from './portal.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
  });
}

/**
 * Enters as the guest user. The development server may reload the page once while
 * it settles, and then the portal asks again.
 */
async function signIn(page, attempts = 4) {
  await page.getByRole('button', { name: 'Enter' }).click();
  try {
    await page
      .locator('nav')
      .first()
      .waitFor({ state: 'attached', timeout: 15_000 });
  } catch (error) {
    if (attempts === 1) {
      throw error;
    }
    await page.reload();
    await signIn(page, attempts - 1);
  }
}

/**
 * A page in a context of its own; `go` opens a path of the portal, signed in.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ language?: 'en' | 'ja', dark?: boolean, width?: number, height?: number, zoom?: number }} look
 *   `width` and `height` in CSS pixels, as many as there are at that zoom
 */
export async function openPortal(browser, look = {}) {
  const { language = 'en', dark = false } = look;
  const { width = 1366, height = 900, zoom = 1 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: zoom,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([lng, theme]) => {
      localStorage.setItem('language', lng);
      localStorage.setItem('theme', theme);
    },
    [language, dark ? 'dark' : 'light'],
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems = [];
  page.on('pageerror', error => problems.push(String(error)));
  let signedIn = false;
  const go = async path => {
    problems.length = 0;
    if (signedIn) {
      // As a link of the portal does, since a full load signs out and is slow.
      await page.evaluate(to => {
        window.history.pushState({}, '', to);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      return;
    }
    await page.goto(`${FRONTEND}${path}`);
    await signIn(page);
    signedIn = true;
  };
  return { page, go, problems, close: () => context.close() };
}

/** Accessibility violations (WCAG 2.1 A and AA) inside a locator, by axe. */
export async function axe(page, locator) {
  await page.evaluate(axeSource);
  return locator.evaluate(async node => {
    const { violations } = await window.axe.run(node, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return violations.map(
      it =>
        `${it.id}: ${it.nodes
          .map(found => found.html.slice(0, 160))
          .join(' | ')}`,
    );
  });
}

/**
 * Texts inside a locator that cannot be seen whole: beyond the edges of the page,
 * or cut by a box that does not scroll. What only a screen reader gets is left out.
 */
export async function cutOff(locator) {
  return locator.evaluate(root => {
    const right = document.documentElement.clientWidth + 1;
    const scrolls = node =>
      ['auto', 'scroll'].includes(getComputedStyle(node).overflowX);
    const clips = node =>
      ['hidden', 'clip'].includes(getComputedStyle(node).overflowX);
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (!text.data.trim() || box.width === 0) {
        continue;
      }
      let edges = { left: -1, right };
      let reachable = true;
      for (let node = text.parentElement; node; node = node.parentElement) {
        const { left, width } = node.getBoundingClientRect();
        if (width <= 1 || scrolls(node)) {
          // For screen readers alone, or within reach by scrolling.
          reachable = node === document.scrollingElement;
          break;
        }
        if (clips(node)) {
          edges = {
            left: Math.max(edges.left, left - 1),
            right: Math.min(edges.right, left + width + 1),
          };
        }
        if (node === root) {
          break;
        }
      }
      if (reachable && (box.left < edges.left || box.right > edges.right)) {
        found.push(text.data.trim().slice(0, 80));
      }
    }
    return found;
  });
}

/** Keeps a screenshot in e2e/screenshots. */
export async function shoot(page, name, options = {}) {
  const folder = join(here, 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    ...options,
  });
}
