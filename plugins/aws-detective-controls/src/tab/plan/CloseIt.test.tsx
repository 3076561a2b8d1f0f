import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { watchClipboard } from '../../__testUtils__/clipboard';
import { BENCHMARKS, CONTROLS } from '../../__testUtils__/controls';
import { renderPlugin, RenderOptions } from '../../__testUtils__/renderPlugin';
import { bucket, inherited, result } from '../../__testUtils__/results';
import { CloseIt } from './CloseIt';

const S3 = 's3-server-access-logging-enabled';
const GUARD_DUTY = 'guardduty-detector-enabled';
const TWO_GAPS = [
  result(S3, 'fail'),
  result(S3, 'fail', { resource: bucket('payments-exports') }),
];

async function renderCloseIt(
  id: string,
  failing: ControlResult[],
  options: RenderOptions = {},
) {
  const rendered = renderPlugin(
    <CloseIt
      control={CONTROLS.find(control => control.id === id)!}
      benchmark={BENCHMARKS[1]}
      failing={failing}
    />,
    options,
  );
  await screen.findByText(new RegExp(`· ${id} ·`));
  return rendered;
}

const choose = (tool: string) =>
  userEvent.click(screen.getByRole('tab', { name: tool }));

describe('CloseIt', () => {
  beforeEach(() => localStorage.clear());

  it('shows the steps for the console in their order, filled in', async () => {
    await renderCloseIt(S3, TWO_GAPS);
    const panel = screen.getByRole('tabpanel', { name: 'Console' });
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Open the bucket payments-receipts.',
      'Turn on server access logging.',
    ]);
  });

  it('shows them in Japanese', async () => {
    await renderCloseIt(S3, TWO_GAPS, { language: 'ja' });
    expect(
      await screen.findByText('バケット payments-receipts を開きます。'),
    ).toBeVisible();
  });

  it('copies the commands for the chosen resource with one click, and says so', async () => {
    const copied = watchClipboard();
    await renderCloseIt(S3, TWO_GAPS);
    await userEvent.selectOptions(
      screen.getByLabelText('Filled in for'),
      screen.getByRole('option', { name: /^payments-exports \(1111/ }),
    );
    await choose('AWS CLI');
    await userEvent.click(
      screen.getByRole('button', { name: 'Copy the commands' }),
    );
    expect(copied()).toBe(
      'aws s3api put-bucket-logging --bucket payments-exports --region ap-northeast-1 --target <log-bucket>',
    );
    expect(
      within(screen.getByRole('tabpanel')).getByRole('status'),
    ).toHaveTextContent('Copied');
  });

  it('says what is left to the reader to fill in', async () => {
    await renderCloseIt(S3, TWO_GAPS);
    expect(screen.queryByText(/angle brackets/)).toBeNull();
    await choose('AWS CLI');
    expect(screen.getByText(/angle brackets/)).toBeVisible();
  });

  it('fills in account and region where an account has the gap', async () => {
    await renderCloseIt(GUARD_DUTY, [inherited(GUARD_DUTY, 'fail')]);
    expect(
      screen.getByText(
        'Sign in to 111122223333, and open GuardDuty in ap-northeast-1.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText(/Filled in for: 1111 2222 3333/)).toBeVisible();
  });

  it('remembers the tool that was chosen', async () => {
    const { unmount } = await renderCloseIt(S3, TWO_GAPS);
    await choose('Terraform');
    unmount();
    await renderCloseIt(GUARD_DUTY, [inherited(GUARD_DUTY, 'fail')]);
    expect(screen.getByRole('tabpanel', { name: 'Terraform' })).toBeVisible();
  });

  it('begins with the console where what is remembered is no tool', async () => {
    localStorage.setItem('aws-detective-controls.remediation-tool', '"abacus"');
    await renderCloseIt(S3, TWO_GAPS);
    expect(screen.getByRole('tabpanel', { name: 'Console' })).toBeVisible();
  });

  it('lets the keyboard choose the tool', async () => {
    await renderCloseIt(S3, TWO_GAPS);
    screen.getByRole('tab', { name: 'Console' }).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(screen.getByRole('tabpanel', { name: 'AWS CLI' })).toBeVisible();
  });

  it('shows no steps where nothing fails', async () => {
    await renderCloseIt(S3, []);
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.getByText(/^Do what closes/)).toBeVisible();
  });

  it('says where AWS’s own checks can say otherwise, and why', async () => {
    await renderCloseIt(S3, []);
    expect(screen.getByText('Also known as: S3.9')).toBeVisible();
    expect(
      screen.getByText(
        'S3.9, S3_BUCKET_LOGGING_ENABLED can say otherwise: They fail buckets that keep the logs of others.',
      ),
    ).toBeVisible();
  });

  it('names its place in the edition, and links to itself', async () => {
    await renderCloseIt(GUARD_DUTY, [], { query: '?benchmark=sec4-current' });
    expect(screen.getByText(/^SEC04-BP01 · 1.5 · guardduty/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Link to this control' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/payments-api?benchmark=sec4-current&control=${GUARD_DUTY}`,
    );
  });

  it.each(['Console', 'AWS CLI'])('is accessible: %s', async tool => {
    const { container } = await renderCloseIt(S3, TWO_GAPS);
    await choose(tool);
    expect(await axeViolations(container)).toEqual([]);
  });
});
