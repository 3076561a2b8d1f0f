import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { emptyPosture, postureOf } from '../__testUtils__/posture';
import { bucket, result } from '../__testUtils__/results';
import { renderPlugin, RenderOptions } from '../__testUtils__/renderPlugin';
import { EntityContent } from './EntityContent';

async function renderTab(options: RenderOptions = {}) {
  const rendered = renderPlugin(<EntityContent />, options);
  await screen.findByRole('heading', { level: 2 });
  return rendered;
}

function query() {
  return screen.getByTestId('query').textContent;
}

/** The buttons of controls and folds, in their order. */
function panels() {
  return screen
    .getAllByRole('heading', { level: 5 })
    .map(heading => within(heading).getByRole('button'));
}

function panel(title: RegExp) {
  return panels().find(button => title.test(button.textContent ?? ''))!;
}

describe('EntityContent', () => {
  it('shows the plan in the order of SEC 4', async () => {
    await renderTab();
    const plan = await screen.findByRole('navigation', {
      name: 'Steps of SEC 4',
    });
    expect(
      within(plan)
        .getAllByRole('heading')
        .map(heading => heading.textContent?.slice(0, 3)),
    ).toEqual(['1 ·', '2 ·', '3 ·', '4 ·']);
  });

  it('puts gaps first, then what is not known, and folds what passes', async () => {
    await renderTab();
    await screen.findByText('Of this entity');
    await screen.findAllByText(/From the account/);
    expect(panels().map(button => button.textContent)).toEqual([
      expect.stringMatching(/^GapNo critical finding is open/),
      expect.stringMatching(/^GapS3 bucket access logging is on/),
      expect.stringMatching(/^1 staleRDS instance exports its logs/),
      expect.stringMatching(/^Not assessedThe resource complies/),
      expect.stringMatching(/^1 control does not apply1 · Configure/),
      expect.stringMatching(/^1 control passes4 · Implement/),
      expect.stringMatching(/^GapGuardDuty is enabled/),
      expect.stringMatching(/^GapHigh GuardDuty findings are routed/),
      expect.stringMatching(/^1 control passes/),
    ]);
  });

  it('opens what could not be read, with its cause and the missing action', async () => {
    await renderTab();
    const unread = await screen.findByRole('table', {
      name: 'Results of: The resource complies with AWS Config',
    });
    expect(within(unread).getByText('Not assessed')).toBeVisible();
    expect(
      within(unread).getByText('config:SelectResourceConfig'),
    ).toBeVisible();
    expect(within(unread).getByText(/AccessDeniedException/)).toBeVisible();
  });

  it('leads from what could not be read to the sweep where it failed', async () => {
    await renderTab();
    const unread = await screen.findByRole('table', {
      name: 'Results of: The resource complies with AWS Config',
    });
    expect(
      await within(unread).findByRole('link', {
        name: /See the sweep of 2222/,
      }),
    ).toHaveAttribute(
      'href',
      '/sweeps?account=222233334444&region=ap-northeast-1',
    );
  });

  it('shows a stale pass as stale, not as a pass', async () => {
    await renderTab();
    const stale = await screen.findByRole('table', {
      name: 'Results of: RDS instance exports its logs',
    });
    expect(within(stale).getByText('Stale · was: Pass')).toBeVisible();
    expect(within(stale).getByText(/Throttled by AWS/)).toBeVisible();
  });

  it('opens at the control that a link names', async () => {
    await renderTab({ query: '?control=s3-server-access-logging-enabled' });
    const table = await screen.findByRole('table', {
      name: 'Results of: S3 bucket access logging is on',
    });
    expect(within(table).getByText('payments-receipts')).toBeVisible();
    expect(panel(/S3 bucket access logging/)).toHaveFocus();
    expect(panel(/No critical finding/)).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('unfolds a passing control that a link names', async () => {
    await renderTab({ query: '?control=resource-has-alarm' });
    expect(
      await screen.findByRole('table', {
        name: 'Results of: The resource has an alarm',
      }),
    ).toBeVisible();
  });

  it('says so where a link names a control that says nothing here', async () => {
    await renderTab({ query: '?control=gone' });
    expect(await screen.findByText(/The control gone/)).toBeVisible();
  });

  it('shows reason, evidence, owner, console link and the way out of a gap', async () => {
    await renderTab({ query: '?control=s3-server-access-logging-enabled' });
    const table = await screen.findByRole('table', {
      name: 'Results of: S3 bucket access logging is on',
    });
    expect(
      within(table).getByText(/The reason of s3-server-access/),
    ).toBeVisible();
    expect(within(table).getByText('s3:GetBucketLogging')).toBeVisible();
    expect(
      within(table).getByRole('link', { name: /team-payments/ }),
    ).toBeVisible();
    const console = within(table).getByRole('link', { name: /AWS console/ });
    expect(console).toHaveAttribute('target', '_blank');
    expect(console).toHaveAttribute('rel', 'noopener noreferrer');
    expect(
      screen.getByText('Do what closes s3-server-access-logging-enabled.'),
    ).toBeVisible();
    expect(
      document.querySelector('a[href*="/wellarchitected/latest/"]'),
    ).toBeVisible();
    expect(
      document.querySelector('a[href*="/wellarchitected/2022-03-31/"]'),
    ).toBeVisible();
  });

  it('loads passing rows only when they are asked for', async () => {
    const api = new FakeDetectiveControlsApi();
    const getResults = jest.spyOn(api, 'getResults');
    await renderTab({
      api,
      query: '?control=s3-server-access-logging-enabled',
    });
    await screen.findByRole('table');
    expect(getResults).toHaveBeenCalledTimes(1);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show passing and not applicable rows',
      }),
    );
    expect(await screen.findByText('payments-exports')).toBeVisible();
    expect(getResults).toHaveBeenCalledTimes(2);
  });

  it('shows gaps of an account apart, with its owner', async () => {
    await renderTab();
    const heading = await screen.findByRole('heading', {
      name: /From the account 1111 2222 3333 \(payments-prod\)/,
    });
    expect(within(heading).getByRole('link')).toHaveTextContent(
      'team-platform',
    );
    await userEvent.click(panel(/GuardDuty is enabled/));
    expect(
      screen.getByRole('table', { name: 'Results of: GuardDuty is enabled' }),
    ).toBeVisible();
  });

  it('keeps the chosen step in the URL, and marks it', async () => {
    await renderTab();
    const plan = await screen.findByRole('navigation', {
      name: 'Steps of SEC 4',
    });
    const step = within(plan).getByRole('button', {
      name: /Turn on AWS service logging/,
    });
    await userEvent.click(step);
    expect(query()).toBe('?step=BP01-S1');
    expect(step).toHaveAttribute('aria-current', 'true');
    expect(panels().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^GapS3 bucket/),
      expect.stringMatching(/^1 control does not apply/),
    ]);
  });

  it('keeps gaps-only in the URL, and says what it hides that is not assessed', async () => {
    await renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Gaps only' }),
    );
    expect(query()).toBe('?gaps=1');
    expect(panels()).toHaveLength(4);
    expect(
      screen.getByText(
        'The filters hide 2 controls that could not be fully assessed.',
      ),
    ).toBeVisible();
  });

  it('takes its filters from the URL', async () => {
    await renderTab({ query: '?signal=alarms' });
    expect(await screen.findByLabelText('Signal')).toHaveValue('alarms');
    expect(panels().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^1 control passes/),
    ]);
  });

  it('finds a control by the name of a resource', async () => {
    await renderTab({ query: '?q=payments-db' });
    await waitFor(() =>
      expect(panels().map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/RDS instance exports its logs/),
      ]),
    );
  });

  it('puts what is typed into the URL', async () => {
    await renderTab();
    await userEvent.type(await screen.findByLabelText('Search'), 'EC2.6');
    await waitFor(() => expect(query()).toBe('?q=EC2.6'));
  });

  it('loads every page of rows that need attention', async () => {
    const results = Array.from({ length: 1100 }, (_, index) =>
      result('s3-server-access-logging-enabled', 'fail', {
        resource: bucket(`bucket-${index}`),
      }),
    );
    const api = new FakeDetectiveControlsApi({
      results,
      posture: postureOf(results),
    });
    const getResults = jest.spyOn(api, 'getResults');
    await renderTab({ api, query: '?gaps=1&control=none' });
    await waitFor(() => expect(getResults).toHaveBeenCalledTimes(3));
  });

  it('shows why rows could not be loaded', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getResults').mockRejectedValue(new Error('rows are down'));
    await renderTab({ api });
    expect(
      await screen.findByText('rows are down', { selector: 'p[lang]' }),
    ).toBeVisible();
    expect(panel(/S3 bucket access logging/)).toBeVisible();
  });

  it('shows what to add where the entity claims nothing', async () => {
    await renderTab({
      api: new FakeDetectiveControlsApi({
        posture: emptyPosture('no-claims'),
      }),
    });
    expect(
      await screen.findByText('No AWS resource is claimed yet'),
    ).toBeVisible();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('speaks Japanese, data and pages included', async () => {
    await renderTab({
      language: 'ja',
      query: '?control=s3-server-access-logging-enabled',
    });
    expect(
      await screen.findByRole('table', {
        name: '結果: S3 バケットのアクセスログが有効である',
      }),
    ).toBeVisible();
    expect(
      document.querySelector('a[href*="/ja_jp/wellarchitected/2022-03-31/"]'),
    ).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = await renderTab({ language });
    await screen.findAllByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
