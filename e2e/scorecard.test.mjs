// The scorecard, work and waivers, against the demo's company and its past.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { shoot } from './browser.mjs';
import { LOOKS, looksWell, nameOf } from './looks.mjs';
import { textOf, withPage } from './pages.mjs';
import { api } from './portal.mjs';

const SCORECARD = '/aws-detective-controls';
const VIEWS = /^(Scorecard views|スコアカードの表示切り替え)$/;
const LOADING = /^(Loading detective controls|発見的統制を読み込んでいます)/;

/** The scorecard, once nothing in it is loading any more. */
async function shownScorecard(page) {
  const views = page.getByRole('tablist', { name: VIEWS });
  await views.waitFor();
  const shown = page.locator('article').filter({ has: views }).first();
  await page
    .locator('[aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' });
  return shown;
}

/** A card of an entity's page that has such a title. */
function card(page, title) {
  return page
    .locator('[class*="MuiCard-root"]')
    .filter({ has: page.getByRole('heading', { name: title }) });
}

describe('scorecard', () => {
  it('says how the organisation stands, and each figure leads to its rows', () =>
    withPage({}, async ({ page, go }) => {
      const { body } = await api('/scorecard/headline?period=30');
      const { counts } = body.summary;
      await go(SCORECARD);
      await page
        .getByRole('link', { name: new RegExp(`: ${counts.fail} gaps$`) })
        .first()
        .waitFor();
      const text = await textOf(await shownScorecard(page));
      assert.match(text, /compared with/);
      assert.match(text, new RegExp(`${counts.unknown} not assessed`));
      assert.match(text, /1 waived/);
      assert.match(text, /in 30 days/);
      await page
        .getByRole('link', { name: new RegExp(`: ${counts.fail} gaps$`) })
        .first()
        .click();
      await page.waitForURL(/view=gaps/);
      await page.getByText(`50 of ${counts.fail} rows`).waitFor();
    }));

  it('leads from a cell of the heat map to a resource and its evidence', () =>
    withPage({}, async ({ page, go }) => {
      await go(SCORECARD);
      await page
        .getByRole('link', {
          name: /Payments.*S3 bucket access logging.*1 gap/,
        })
        .first()
        .click();
      await page.waitForURL(/control=s3-server-access-logging-enabled/);
      await page
        .getByRole('link', { name: /S3 bucket access logging is on/ })
        .first()
        .click();
      await page.waitForURL(/payments-api\/detective-controls\?control=/);
      await page.getByText('kestrel-payments-exports').first().waitFor();
      await page
        .getByText(/s3:GetBucketLogging/)
        .first()
        .waitFor();
    }));

  it('rolls up a department with every team below it, each entity once', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${SCORECARD}?view=table&by=owner`);
      const row = name => page.getByRole('row', { name });
      await row(/^Engineering/).waitFor();
      await row(/^group:default\/logistics-team/).waitFor();
      const { body } = await api('/scorecard?groupBy=owner&limit=100');
      const byKey = new Map(body.items.map(item => [item.key, item]));
      const all = byKey.get('group:default/engineering');
      const teams = [...byKey.values()].filter(
        ({ key }) =>
          key !== 'group:default/engineering' &&
          key !== 'group:default/logistics-team',
      );
      const sum = of => teams.reduce((total, item) => total + of(item), 0);
      assert.equal(
        all.summary.entities,
        sum(item => item.summary.entities),
      );
      assert.equal(
        all.summary.counts.fail,
        sum(item => item.summary.counts.fail),
      );
      await shoot(page, 'scorecard-by-owner');
    }));

  it('keeps filters in the URL, and a shared URL says the same', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${SCORECARD}?view=table`);
      await page.getByRole('row', { name: /^Checkout/ }).waitFor();
      await page
        .getByLabel('Owner', { exact: true })
        .selectOption('group:default/data-team');
      await page.waitForURL(
        /owner=group%3Adefault%2Fdata-team|owner=group:default\/data-team/,
      );
      await page
        .getByRole('row', { name: /^Checkout/ })
        .waitFor({ state: 'detached' });
      await page.getByRole('row', { name: /^Lake ingest/ }).waitFor();
      const shared = new URL(page.url());
      await go('/');
      await go(`${shared.pathname}${shared.search}`);
      await page.getByRole('row', { name: /^Lake ingest/ }).waitFor();
      assert.equal(
        await page.getByRole('row', { name: /^Checkout/ }).count(),
        0,
      );
    }));

  it('is worked with the keyboard', () =>
    withPage({}, async ({ page, go }) => {
      await go(SCORECARD);
      const tab = name => page.getByRole('tab', { name });
      await tab('Overview').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/view=table/);
      await page
        .getByRole('columnheader', { name: /^Overdue/ })
        .getByRole('button')
        .focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/sort=overdue/);
    }));

  it('names what nobody has, with the claim that would mend it', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${SCORECARD}?view=unowned&queue=resources`);
      const row = page.getByRole('row', { name: /campaign-2024/ });
      await row.getByRole('button', { name: /Show the YAML/ }).click();
      await page
        .getByText(
          'aws.amazon.com/arn: arn:aws:sqs:eu-west-1:111122223333:campaign-2024',
        )
        .waitFor();
      await go(`${SCORECARD}?view=unowned&queue=owners`);
      await page.getByRole('row', { name: /logistics-team/ }).waitFor();
      await shoot(page, 'scorecard-unowned');
    }));

  for (const [format, begins] of [
    ['CSV', /^\uFEFF?[a-zA-Z]+,/],
    ['JSON', /^\[/],
    ['OCSF', /^\{.*"class_uid":2003/],
  ]) {
    it(`exports the rows of the filters as ${format}`, () =>
      withPage({}, async ({ page, go }) => {
        await go(
          `${SCORECARD}?view=gaps&entity=component%3Adefault%2Fpayments-api`,
        );
        await page.getByRole('button', { name: 'Export' }).click();
        const downloading = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: new RegExp(format) }).click();
        const download = await downloading;
        const text = await readFile(await download.path(), 'utf8');
        assert.match(text, begins);
        assert.match(text, /kestrel-payments-exports/);
        assert.doesNotMatch(text, /checkout/);
      }));
  }
});

describe('my work', () => {
  it('shows a team what its entities lack, most urgent first', () =>
    withPage({}, async ({ page, go }) => {
      await go('/catalog/default/group/storefront-team');
      const work = card(page, 'Detective controls to close');
      await work.getByText(/rows/).first().waitFor();
      const text = await textOf(work);
      assert.match(text, /Checkout/);
      assert.match(text, /Overdue by/);
      assert.match(text, /High|Critical/);
      await shoot(page, 'work-storefront');
    }));

  it('shows a system its parts', () =>
    withPage({}, async ({ page, go }) => {
      await go('/catalog/default/system/storefront');
      await card(page, 'Detective controls of its parts')
        .getByText('Checkout')
        .first()
        .waitFor();
    }));

  it('is on the home page', () =>
    withPage({}, async ({ page, go }) => {
      await go('/home');
      await page.getByText('What your entities lack').first().waitFor();
      await page
        .getByText(/AWS retail, production/)
        .first()
        .waitFor();
      await shoot(page, 'home');
    }));
});

describe('waivers', () => {
  it('refuses a waiver without a reason, or that ends in the past', () =>
    withPage({}, async ({ page, go }) => {
      await go(
        `${SCORECARD}?view=gaps&entity=component%3Adefault%2Fsecurity-triage`,
      );
      await page
        .getByRole('button', { name: /^Ask for a waiver/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Ends on').fill('2020-01-01');
      await dialog.getByRole('button', { name: 'Ask for it' }).click();
      await dialog.getByText('Choose a day after today').waitFor();
      await dialog.getByText(/Give a reason of/).waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
    }));

  it('are asked for, and not approved by who asked', () =>
    withPage({}, async ({ page, go }) => {
      await go(
        `${SCORECARD}?view=gaps&entity=component%3Adefault%2Fsecurity-triage`,
      );
      await page
        .getByRole('button', { name: /^Ask for a waiver/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByLabel('Reason')
        .fill('Its alarms are part of the shared dashboard until it moves.');
      await dialog
        .getByLabel('Ends on')
        .fill(
          new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
        );
      await shoot(page, 'waiver-dialog');
      await dialog.getByRole('button', { name: 'Ask for it' }).click();
      await dialog.waitFor({ state: 'detached' });
      await go(`${SCORECARD}?view=waivers`);
      const row = page.getByRole('row', { name: /shared dashboard/ });
      await row.getByRole('button', { name: /^Withdraw/ }).waitFor();
      assert.equal(
        await row.getByRole('button', { name: /^Approve/ }).count(),
        0,
      );
    }));

  it('are approved by somebody else, and then shown as waived, never as a pass', () =>
    withPage({}, async ({ page, go }) => {
      const waived = async () =>
        (await api('/scorecard/headline')).body.summary.counts;
      const before = await waived();
      await go(`${SCORECARD}?view=waivers`);
      const row = page.getByRole('row', { name: /managed gateway/ });
      await row.getByRole('button', { name: /^Approve/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Approve' }).click();
      await dialog.waitFor({ state: 'detached' });
      await row.getByText('Waiver approved').waitFor();
      let after;
      for (let tries = 0; tries < 30; tries++) {
        after = await waived();
        if (after.waived > before.waived) break;
        await page.waitForTimeout(1_000);
      }
      assert.equal(after.waived, before.waived + 1);
      assert.equal(after.fail, before.fail - 1);
      assert.equal(after.pass, before.pass);
      await shoot(page, 'scorecard-waivers');
    }));
});

describe('work items', () => {
  it('assign a gap to a person', () =>
    withPage({}, async ({ page, go }) => {
      await go(
        `${SCORECARD}?view=gaps&entity=component%3Adefault%2Frelease-pipeline`,
      );
      await page
        .getByRole('button', { name: /^Assign or open a ticket/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Assign to').fill('user:default/ruth.vance');
      await shoot(page, 'work-item-dialog');
      await dialog.getByRole('button', { name: 'Assign' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Ruth Vance').first().waitFor();
    }));
});

describe('tickets', () => {
  it('are opened from a gap, once, and say what is to do', () =>
    withPage({}, async ({ page, go }) => {
      await go(
        `${SCORECARD}?view=gaps&entity=component%3Adefault%2Fpayments-api`,
      );
      await page
        .getByRole('button', { name: /^Assign or open a ticket/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Ticket').selectOption('chalkboard');
      await dialog.getByRole('button', { name: 'Open the ticket' }).click();
      await dialog.waitFor({ state: 'detached' });
      let item;
      for (let tries = 0; tries < 60 && !item?.ticket; tries++) {
        const { body } = await api('/work-items');
        item = body.items.find(({ entityRef }) =>
          entityRef.endsWith('/payments-api'),
        );
        await page.waitForTimeout(1_000);
      }
      const ticket = await (await fetch(item.ticket.url)).text();
      assert.match(ticket, /^OPEN: /);
      assert.match(ticket, /kestrel-payments-exports/);
      await go('/');
      await go(
        `${SCORECARD}?view=gaps&entity=component%3Adefault%2Fpayments-api`,
      );
      await page.locator(`a[href="${item.ticket.url}"]`).first().waitFor();
      await shoot(page, 'scorecard-ticket');
    }));
});

describe('every page of the scorecard', () => {
  const pages = {
    scorecard: SCORECARD,
    'scorecard table': `${SCORECARD}?view=table`,
    'scorecard gaps': `${SCORECARD}?view=gaps&signal=findings`,
    'scorecard unowned': `${SCORECARD}?view=unowned`,
    'scorecard waivers': `${SCORECARD}?view=waivers`,
  };
  for (const look of LOOKS) {
    for (const [name, path] of Object.entries(pages)) {
      it(`${name}, ${nameOf(
        look,
      )}: has no accessibility violation, no sideways scroll and nothing cut off`, () =>
        withPage(look, async ({ page, go }) => {
          await go(path);
          await looksWell(page, await shownScorecard(page), name, look);
        }));
    }
    it(`work card, ${nameOf(
      look,
    )}: has no accessibility violation, no sideways scroll and nothing cut off`, () =>
      withPage(look, async ({ page, go }) => {
        await go('/catalog/default/group/storefront-team');
        const work = card(
          page,
          /^(Detective controls to close|対応が必要な発見的統制)$/,
        );
        await work.getByRole('listitem').first().waitFor();
        await looksWell(page, work, 'work card', look);
      }));
  }
});
