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
 * @param {{ language?: 'en' | 'ja', dark?: boolean, width?: number, height?: number }} look
 */
export async function openPortal(browser, look = {}) {
  const { language = 'en', dark = false, width = 1366, height = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
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
