import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { BENCHMARKS } from '../../__testUtils__/controls';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import { middlingPosture, postureOf } from '../../__testUtils__/posture';
import { renderPlugin, RenderOptions } from '../../__testUtils__/renderPlugin';
import { bucket, result } from '../../__testUtils__/results';
import { PlanView } from './PlanView';

const CURRENT = 'SEC 4 as it stands today';

async function renderPlan(
  options: RenderOptions = {},
  posture = middlingPosture(),
) {
  const rendered = renderPlugin(
    <PlanView entityRef="component:default/payments-api" posture={posture} />,
    options,
  );
  await screen.findByRole('navigation');
  return rendered;
}

const query = () => screen.getByTestId('query').textContent;
const step = (name: RegExp) => screen.getByRole('button', { name });
const todo = () =>
  screen.queryByRole('heading', { name: 'To do first' })?.parentElement ?? null;

describe('PlanView', () => {
  it('can be read by either edition, and keeps the choice in the URL without the step', async () => {
    await renderPlan({ query: '?step=BP01-S4' });
    expect(screen.getByLabelText('Read by')).toHaveValue('sec4-2022');
    await userEvent.selectOptions(screen.getByLabelText('Read by'), CURRENT);
    expect(query()).toBe('?benchmark=sec4-current');
    expect(
      screen.getByRole('heading', { name: /2 · Capture logs/ }),
    ).toBeVisible();
  });

  it('leaves the default edition out of the URL', async () => {
    await renderPlan({ query: '?benchmark=sec4-current&step=BP01-S5' });
    await userEvent.selectOptions(
      screen.getByLabelText('Read by'),
      'SEC 4 improvement plan (2022-03-31)',
    );
    expect(query()).toBe('');
  });

  it('shows the controls that an edition puts under a step', async () => {
    await renderPlan({ query: '?benchmark=sec4-current&step=BP01-S5' });
    expect(
      screen.getByRole('heading', { level: 3, name: /^1.5 Turn on detection/ }),
    ).toBeVisible();
    expect(screen.getByText('GuardDuty is enabled')).toBeVisible();
    expect(screen.queryByText('S3 bucket access logging is on')).toBeNull();
  });

  it('links the page of the best practice for a step that names no reading', async () => {
    await renderPlan({ query: '?benchmark=sec4-current&step=BP03-S2' });
    const practice = BENCHMARKS[1].bestPractices[2];
    expect(
      screen.getByRole('link', { name: new RegExp(practice.title.en) }),
    ).toHaveAttribute('href', practice.url.en);
  });

  it('offers no choice where there is one edition only', async () => {
    const api = new FakeDetectiveControlsApi();
    const getControls = api.getControls.bind(api);
    jest.spyOn(api, 'getControls').mockImplementation(async () => ({
      ...(await getControls()),
      benchmarks: BENCHMARKS.slice(0, 1),
    }));
    await renderPlan({ api });
    expect(screen.queryByLabelText('Read by')).toBeNull();
  });

  it('says so where the URL names an edition that is not offered', async () => {
    await renderPlan({ query: '?benchmark=sec5' });
    expect(
      screen.getByText(/The edition sec5 is not offered.*2022-03-31/),
    ).toBeVisible();
  });

  it('says so where the URL names a step that the edition has not', async () => {
    await renderPlan({ query: '?benchmark=sec4-current&step=BP01-S7' });
    expect(screen.getByText(/no step BP01-S7; all steps/)).toBeVisible();
    expect(step(/^All steps/)).toHaveAttribute('aria-current', 'true');
  });

  it('says in words how much of a step passes, and counts nothing stale or unknown as a pass', async () => {
    await renderPlan();
    expect(step(/^1\.1 Turn/)).toHaveTextContent('Gap 1 of 2 pass · 1 gap');
    expect(step(/^1\.2 /)).toHaveTextContent('Stale 0 of 1 passes · 1 stale');
    expect(step(/^4\.2 /)).toHaveTextContent(
      'Gap 0 of 2 pass · 1 gap · 1 not assessed',
    );
    expect(step(/^1\.3 /)).toHaveTextContent('no control');
  });

  it('says it of the chosen step above its controls, too', async () => {
    await renderPlan({ query: '?step=BP04-S2' });
    const heading = screen.getByRole('heading', { name: /^4\.2 / });
    expect(heading.nextElementSibling).toHaveTextContent(
      '0 of 2 pass · 1 gap · 1 not assessed',
    );
  });

  it('names what is to do first, and leads there', async () => {
    await renderPlan({ query: '?benchmark=sec4-current' });
    const items = within(todo()!).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'No critical finding is open Critical in 1 resource',
      'GuardDuty is enabled High 1 account gap · the owner of the account has the work',
      'S3 bucket access logging is on Medium in 1 resource',
      'High GuardDuty findings are routed Medium 1 account gap · the owner of the account has the work',
    ]);
    await userEvent.click(within(items[1]).getByRole('link'));
    expect(query()).toBe(
      '?benchmark=sec4-current&control=guardduty-detector-enabled',
    );
    expect(
      screen.getByRole('table', { name: 'Results of: GuardDuty is enabled' }),
    ).toBeVisible();
  });

  it('opens a control again that the reader closed, when its link is followed', async () => {
    await renderPlan();
    const panel = () =>
      within(
        screen.getByRole('heading', { level: 5, name: /No critical finding/ }),
      ).getByRole('button');
    await userEvent.click(panel());
    expect(panel()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(
      within(todo()!).getByRole('link', { name: /No critical finding/ }),
    );
    expect(panel()).toHaveAttribute('aria-expanded', 'true');
    expect(panel()).toHaveFocus();
  });

  it.each(['?step=BP01-S1', '?gaps=1', '?q=EC2.6'])(
    'names nothing to do first where the reader asked for %s',
    async asked => {
      await renderPlan({ query: asked });
      expect(todo()).toBeNull();
    },
  );

  it('names nothing to do first where there is no gap', async () => {
    const results = [result('resource-has-alarm', 'pass')];
    await renderPlan(
      { api: new FakeDetectiveControlsApi({ results }) },
      postureOf(results),
    );
    expect(todo()).toBeNull();
  });

  it('shows a linked control that step or filters hide, when asked', async () => {
    await renderPlan({ query: '?signal=alarms&control=vpc-flow-logs-enabled' });
    expect(
      screen.getByText(/filters hide the control vpc-flow-logs-enabled/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(query()).toBe('?control=vpc-flow-logs-enabled');
    expect(
      screen.getByRole('heading', { name: /VPC has an active flow log/ }),
    ).toBeVisible();
  });

  it('asks once for many controls, and opens few of those that are not assessed', async () => {
    const ids = [
      'vpc-flow-logs-enabled',
      's3-server-access-logging-enabled',
      'rds-instance-log-exports',
      'resource-has-alarm',
      'resource-config-compliant',
    ];
    const results = ids.map(id =>
      result(id, 'unknown', { cause: { kind: 'throttled', message: 'no' } }),
    );
    const api = new FakeDetectiveControlsApi({ results });
    const getResults = jest.spyOn(api, 'getResults');
    await renderPlan({ api }, postureOf(results));
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(3));
    expect(getResults).toHaveBeenCalledTimes(1);
  });

  it('shows many rows of a control when asked', async () => {
    const results = Array.from({ length: 60 }, (_, index) =>
      result('resource-has-alarm', 'fail', { resource: bucket(`b-${index}`) }),
    );
    await renderPlan(
      { api: new FakeDetectiveControlsApi({ results }) },
      postureOf(results),
    );
    const rows = () => within(screen.getByRole('table')).getAllByRole('row');
    await screen.findByRole('table');
    expect(rows()).toHaveLength(1 + 50);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 60 rows' }),
    );
    expect(rows()).toHaveLength(1 + 60);
  });

  it('is accessible, read by the edition in force', async () => {
    const { container } = await renderPlan({
      language: 'ja',
      query: '?benchmark=sec4-current',
    });
    await screen.findAllByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
