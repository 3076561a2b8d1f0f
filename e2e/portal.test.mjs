// What the portal says, against the demo's company (packages/backend/demo/README.md).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shoot } from './browser.mjs';
import { LOOKS, looksWell, nameOf } from './looks.mjs';
import { textOf, withPage } from './pages.mjs';
import { api } from './portal.mjs';

const ENTITY = '/catalog/default/component';
const TAB = 'detective-controls';
const PART_TITLE = /SEC 4|targets? (is|are) up to date|ターゲット/;
const LOADING = /^(Loading detective controls|発見的統制を読み込んでいます)/;
const CARD_TITLE = /^(Detective controls|発見的統制)$/;

describe('entity card', () => {
  it('names the one gap of the service that is in good order otherwise', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/payments-api`);
      const text = await textOf(await shownCard(page));
      assert.match(text, /1 gap to close/);
      assert.match(text, /46 AWS resources in 1 account/);
      assert.match(text, /kestrel-payments-exports/);
      assert.match(text, /S3 bucket access logging is on/);
      assert.doesNotMatch(text, /not assessed/);
      await shoot(page, 'card-payments-api');
    }));

  it('counts the gaps of a bad service by signal, with the account’s apart', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/checkout-web`);
      const shown = await shownCard(page);
      await shown.getByText('Platform and security').waitFor();
      const text = await textOf(shown);
      assert.match(text, /49 gaps to close/);
      assert.match(text, /Logging 13 gaps 1 not assessed 1 waived/);
      assert.match(text, /Alarms 28 gaps/);
      assert.match(
        text,
        /Findings 5 gaps 4 not assessed 9 open · 1 critical · 4 high/,
      );
      assert.match(text, /Config 3 gaps 8 not assessed/);
      assert.match(text, /1111 2222 3333 · us-east-1 is not swept/);
      assert.match(text, /6 account gaps belong to Platform and security/);
      await shoot(page, 'card-checkout-web');
    }));

  it('says what could not be assessed, and the IAM action that is missing', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/lake-ingest`);
      const text = await textOf(await shownCard(page));
      assert.match(text, /14 not assessed/);
      assert.match(text, /Denied/);
      assert.match(text, /config:SelectResourceConfig/);
      assert.match(text, /2222 3333 4444/);
      await shoot(page, 'card-lake-ingest');
    }));

  it('leads from what was denied to its account and region among the sweeps', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/lake-ingest`);
      const shown = await shownCard(page);
      await shown
        .getByRole('link', { name: /See the sweep of 2222 3333 4444/ })
        .first()
        .click();
      await page.waitForURL(
        /aws-detective-controls\/targets\?account=222233334444&region=/,
      );
      await page.getByText('config:SelectResourceConfig').first().waitFor();
      const accounts = await page
        .locator('article')
        .getByRole('heading', { level: 3 })
        .allInnerTexts();
      assert.equal(accounts.length, 1);
      assert.match(accounts[0], /2222 3333 4444/);
      await shoot(page, 'targets-of-a-link');
    }));

  it('says how to claim resources where nothing does', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/brand-site`);
      const text = await textOf(await shownCard(page));
      assert.match(text, /No AWS resource is claimed yet/);
      assert.match(text, /aws\.amazon\.com\//);
      await shoot(page, 'card-brand-site');
    }));

  it('does not call an entity without a match a pass', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/gift-cards`);
      const text = await textOf(await shownCard(page));
      assert.match(text, /Nothing in AWS matched the claims/);
      assert.match(text, /this is not a pass/);
    }));

  it('warns of an annotation that cannot be read, and counts the others', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/pricing-engine`);
      const text = await textOf(await shownCard(page));
      assert.match(text, /2 annotations need attention/);
      assert.match(text, /arn:aws:s3:kestrel-pricing-drafts/);
      assert.match(text, /4 AWS resources/);
    }));

  it('speaks Japanese', () =>
    withPage({ language: 'ja' }, async ({ page, go }) => {
      await go(`${ENTITY}/payments-api`);
      const text = await textOf(await shownCard(page));
      assert.match(text, /S3 バケットのアクセスログが有効である/);
      assert.doesNotMatch(text, /gap|Logging|Findings/);
      await shoot(page, 'card-payments-api-ja');
    }));

  it('asks for a sweep on refresh', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/loyalty`);
      const shown = await shownCard(page);
      await shown.getByRole('button', { name: 'Refresh' }).click();
      await page
        .getByText(/A sweep of \d+ targets? was asked for|being swept now/)
        .first()
        .waitFor();
    }));

  it('leads by keyboard from the card to the control in the plan', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/payments-api`);
      const shown = await shownCard(page);
      await shown.getByRole('link', { name: /How/ }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/control=s3-server-access-logging-enabled/);
      await page.getByText('kestrel-payments-exports').first().waitFor();
    }));
});

describe('entity tab', () => {
  it('shows the plan in its order, and each gap with its evidence and way out', () =>
    withPage({}, async ({ page, go }) => {
      await go(
        `${ENTITY}/payments-api/${TAB}?control=s3-server-access-logging-enabled`,
      );
      await page.getByText('kestrel-payments-exports').first().waitFor();
      const text = await textOf(page.locator('body'));
      const order = [
        'Configure service and application logging',
        'Analyze logs, findings, and metrics centrally',
        'Automate response to events',
        'Implement actionable security events',
      ].map(title => text.indexOf(title));
      assert.ok(order.every(at => at >= 0));
      assert.deepEqual(
        [...order].sort((a, b) => a - b),
        order,
      );
      assert.match(text, /s3:GetBucketLogging/);
      const links = await page
        .getByRole('link')
        .evaluateAll(all => all.map(link => link.href));
      const has = pattern =>
        assert.ok(
          links.some(href => pattern.test(href)),
          `no link like ${pattern}`,
        );
      has(
        /wellarchitected\/latest\/framework\/sec_detect_investigate_events_app_service_logging/,
      );
      has(/wellarchitected\/2022-03-31\/framework\//);
      has(/AmazonS3\/latest\/userguide\/enable-server-access-logging/);
      has(/console\.aws\.amazon\.com\/s3\/.*kestrel-payments-exports/);
      await shoot(page, 'tab-payments-api');
    }));

  it('has a title in the reader’s language', () =>
    withPage({ language: 'ja' }, async ({ page, go }) => {
      await go(`${ENTITY}/payments-api`);
      const titled = (path, title) =>
        page
          .locator(`a[href$="${path}"]`)
          .filter({ hasText: title })
          .first()
          .waitFor();
      await titled(`/${TAB}`, /^発見的統制$/);
      await titled('/aws-detective-controls', /^AWS スコアカード$/);
      await titled('/aws-detective-controls/targets', /^AWS スイープ$/);
    }));

  it('searches the whole of a list, and keeps the search in the URL', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/checkout-web/${TAB}?view=alarms`);
      await page.getByText('checkout-web-5xx').first().waitFor();
      await page.getByLabel('Search').last().fill('WEB-5XX');
      await page.waitForURL(/q=WEB-5XX/);
      await page.getByText('1 row loaded').waitFor();
      await page.getByText('checkout-web-5xx').first().waitFor();
    }));

  it('links the Japanese page of the source document to a Japanese reader', () =>
    withPage({ language: 'ja' }, async ({ page, go }) => {
      await go(
        `${ENTITY}/payments-api/${TAB}?control=s3-server-access-logging-enabled`,
      );
      await page.getByText('kestrel-payments-exports').first().waitFor();
      const links = await page
        .getByRole('link')
        .evaluateAll(all => all.map(link => link.href));
      assert.ok(
        links.some(href => /ja_jp\/wellarchitected\/2022-03-31/.test(href)),
      );
      await shoot(page, 'tab-payments-api-ja');
    }));

  it('shows inherited gaps apart, with the account’s owner', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/checkout-web/${TAB}`);
      const heading = page
        .getByRole('heading', { name: /From the account 1111 2222 3333/ })
        .first();
      await heading.getByText('Platform and security').waitFor();
      const text = await textOf(page.locator('body'));
      assert.match(text, /AWS Config recorder is recording/);
      await shoot(page, 'tab-checkout-web');
    }));

  for (const [what, entity, control, ...says] of [
    [
      'a gap of CloudFront',
      'checkout-web',
      'cloudfront-access-logs-enabled',
      /E0CHECKOUT0WEB|shop\.kestrelthyme\.example/,
      /There are no access logs/,
    ],
    [
      'a pass of ECS',
      'checkout-web',
      'ecs-task-definition-logging',
      /ECS task definition has a log configuration/,
      /checkout-web:7/,
    ],
    [
      'a gap of the account’s trail',
      'spice-box',
      'cloudtrail-multi-region-trail',
      /marlow-trail/,
    ],
    [
      'what another account keeps',
      'lake-ingest',
      'cloudtrail-bucket-not-public',
      /kestrel-cloudtrail/,
    ],
  ]) {
    it(`shows ${what}, which a link names`, () =>
      withPage({}, async ({ page, go }) => {
        await go(`${ENTITY}/${entity}/${TAB}?control=${control}`);
        for (const text of says) {
          await page.getByText(text).first().waitFor();
        }
      }));
  }

  it('keeps filters in the URL', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/checkout-web/${TAB}?signal=findings`);
      await page
        .getByText('no open critical or high Security Hub finding')
        .first()
        .waitFor();
      assert.doesNotMatch(
        await textOf(page.locator('body')),
        /VPC has an active flow log/,
      );
    }));

  it('lists findings, alarms, rules and resources with their claims', () =>
    withPage({}, async ({ page, go }) => {
      await go(`${ENTITY}/checkout-web/${TAB}`);
      for (const [view, text] of [
        ['Findings', /Critical/],
        ['Alarms', /checkout-web-5xx/],
        ['Config rules', /Non-compliant/],
        ['Resources', /Stack|Tags/],
      ]) {
        const control = page
          .getByRole('tab', { name: view })
          .or(page.getByRole('link', { name: view, exact: true }))
          .or(page.getByRole('button', { name: view, exact: true }));
        await control.first().click();
        await page.getByRole('table').first().waitFor();
        assert.match(await textOf(page.locator('body')), text);
      }
      await shoot(page, 'tab-checkout-web-resources');
    }));
});

describe('targets page', () => {
  it('names the collector that was denied, and its IAM action', () =>
    withPage({}, async ({ page, go }) => {
      await go('/aws-detective-controls/targets');
      await page.getByText('config:SelectResourceConfig').first().waitFor();
      const text = await textOf(page.locator('body'));
      assert.match(text, /16 of 16 targets are up to date|Sweeping now/);
      assert.match(text, /Region not enabled/);
      assert.match(text, /kestrel-data-prod/);
      await shoot(page, 'targets');
    }));

  it('speaks Japanese', () =>
    withPage({ language: 'ja' }, async ({ page, go }) => {
      await go('/aws-detective-controls/targets');
      await page.getByText('config:SelectResourceConfig').first().waitFor();
      assert.doesNotMatch(
        await textOf(page.locator('body')),
        /targets are up to date/,
      );
      await page
        .getByRole('heading', { level: 1, name: 'AWS スイープ' })
        .waitFor();
      await shoot(page, 'targets-ja');
    }));
});

describe('every page of the plugin', () => {
  const pages = {
    card: `${ENTITY}/checkout-web`,
    'partly unknown card': `${ENTITY}/lake-ingest`,
    tab: `${ENTITY}/checkout-web/${TAB}`,
    targets: '/aws-detective-controls/targets',
  };
  for (const [name, path] of Object.entries(pages)) {
    for (const look of LOOKS) {
      it(`${name}, ${nameOf(
        look,
      )}: has no accessibility violation, no sideways scroll and nothing cut off`, () =>
        withPage(look, async ({ page, go }) => {
          await go(path);
          await looksWell(page, await shownPart(page, path), name, look);
        }));
    }
  }
});

describe('looking', () => {
  it('answers from stored rows: the API says how old they are', async () => {
    const { status, body } = await api(
      '/entities/component/default/loyalty/posture',
    );
    assert.equal(status, 200);
    assert.ok(body.evaluatedAt);
    assert.equal(body.counts.fail, 0);
    // Its account’s us-east-1 is not swept yet: what is judged there is not known.
    assert.equal(body.counts.unknown, 6);
  });
});

/** The card, once it has something to say. */
async function shownCard(page) {
  const shown = page
    .locator('[class*="MuiCard-root"]')
    .filter({ has: page.getByRole('heading', { name: CARD_TITLE }) });
  await shown.waitFor();
  await loaded(shown);
  return shown;
}

/** The plugin's part of a page, once it is there. */
async function shownPart(page, path) {
  if (!path.includes(TAB) && !path.includes('targets')) {
    return shownCard(page);
  }
  const heading = page.getByRole('heading', { name: PART_TITLE }).first();
  const shown = path.includes(TAB)
    ? heading.locator('xpath=ancestor::div[3]')
    : page.locator('article').filter({ has: heading });
  await shown.waitFor();
  await loaded(shown);
  return shown;
}

/** Waits until nothing in it is loading any more. */
async function loaded(shown) {
  await shown.getByText(LOADING).first().waitFor({ state: 'detached' });
}
