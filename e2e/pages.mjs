// Pages of the portal that the tests of one file share, one for each look.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { launch, openPortal } from './browser.mjs';

let browser;
const portals = new Map();
after(async () => {
  await browser?.close();
});

/** Runs a test on the page that has such a look, and fails on any error in it. */
export async function withPage(look, test) {
  browser ??= await launch();
  const key = JSON.stringify(look);
  if (!portals.has(key)) {
    portals.set(key, await openPortal(browser, look));
  }
  const portal = portals.get(key);
  await test(portal);
  assert.deepEqual(portal.problems, []);
}

/** The text that a reader sees, in one line. */
export async function textOf(locator) {
  return (await locator.innerText()).replace(/\s+/g, ' ');
}
