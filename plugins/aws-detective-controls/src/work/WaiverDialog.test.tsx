import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConflictError } from '@backstage/errors';
import { axeViolations } from '../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { renderPlugin, RenderOptions } from '../__testUtils__/renderPlugin';
import { bucket, hoursAgo, result } from '../__testUtils__/results';
import { WaiverDialog, WaiverDialogProps } from './WaiverDialog';
import { endOfDay, firstEndDay } from './waiverForm';

const REASON = 'It holds nothing secret.';
const DAY = firstEndDay(new Date());
const FINDINGS = 'resource-no-open-critical-findings';

/** An API with a resource that fails for its findings. */
function findingsApi() {
  return new FakeDetectiveControlsApi({
    results: [
      result(FINDINGS, 'fail', {
        resource: bucket('payments-exports'),
        evidence: [{ call: 'securityhub:GetFindings', takenAt: hoursAgo(1) }],
      }),
    ],
  });
}

function show(
  props: Partial<WaiverDialogProps> = {},
  options: RenderOptions = {},
) {
  const api = options.api ?? new FakeDetectiveControlsApi();
  const request = jest.spyOn(api, 'requestWaiver');
  const onRequested = jest.fn();
  const onClose = jest.fn();
  renderPlugin(
    <WaiverDialog
      entityRef="component:default/payments-api"
      controlId="s3-server-access-logging-enabled"
      controlTitle="S3 bucket access logging is on"
      onRequested={onRequested}
      onClose={onClose}
      {...props}
    />,
    { ...options, api },
  );
  return { request, onRequested, onClose };
}

async function fill(reason: string, day: string) {
  await userEvent.type(await screen.findByLabelText(/Reason/), reason);
  if (day) {
    await userEvent.type(screen.getByLabelText(/Ends on/), day);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
}

describe('WaiverDialog', () => {
  it('asks for the whole control until the end of the day', async () => {
    const { request, onRequested, onClose } = show();
    await fill(REASON, DAY);
    expect(request).toHaveBeenCalledWith({
      entityRef: 'component:default/payments-api',
      controlId: 's3-server-access-logging-enabled',
      subject: undefined,
      finding: undefined,
      reason: REASON,
      endsAt: endOfDay(DAY, new Date()),
    });
    expect(onRequested).toHaveBeenCalledWith(
      expect.objectContaining({ state: 'requested' }),
    );
    expect(onClose).toHaveBeenCalled();
  });

  it('can ask for one of the resources that fail', async () => {
    const { request } = show();
    await userEvent.selectOptions(
      await screen.findByLabelText('For'),
      within(screen.getByLabelText('For')).getByText(/^payments-receipts/),
    );
    await fill(REASON, DAY);
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({ subject: 'arn:aws:s3:::payments-receipts' }),
    );
  });

  it('can ask for one of the findings for which a resource fails', async () => {
    const { request } = show({ controlId: FINDINGS }, { api: findingsApi() });
    const scope = await screen.findByLabelText('For');
    expect(
      within(scope)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'The whole control on this entity',
      expect.stringMatching(/^payments-exports · /),
      'Finding: A critical weakness in payments-exports · payments-exports',
    ]);
    await userEvent.selectOptions(
      scope,
      within(scope).getByText(/^Finding: A critical weakness/),
    );
    await fill(REASON, DAY);
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({
        subject: undefined,
        finding: 'securityhub:finding-1',
      }),
    );
  });

  it('offers the resources where the findings could not be loaded', async () => {
    const api = findingsApi();
    jest.spyOn(api, 'getFindings').mockRejectedValue(new Error('is down'));
    show({ controlId: FINDINGS }, { api });
    const scope = await screen.findByLabelText('For');
    expect(within(scope).getAllByRole('option')).toHaveLength(2);
  });

  it('asks for the finding alone that it was opened for', async () => {
    const { request } = show({ finding: 'securityhub:finding-1' });
    expect(
      await screen.findByText('Only for securityhub:finding-1'),
    ).toBeVisible();
    await fill(REASON, DAY);
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({ finding: 'securityhub:finding-1' }),
    );
  });

  it.each([
    ['a reason that says nothing', 'no', DAY, /Give a reason of 10 to 2000/],
    ['no end', REASON, '', /Choose a day after today/],
    ['an end in the past', REASON, '2020-01-01', /Choose a day after today/],
  ])('sends nothing with %s', async (_, reason, day, text) => {
    const { request, onClose } = show();
    await fill(reason, day);
    expect(await screen.findByText(text)).toBeVisible();
    expect(request).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('goes to the first field that is wrong', async () => {
    show();
    await fill(REASON, '');
    expect(screen.getByLabelText(/Ends on/)).toHaveFocus();
  });

  it('stays with what was typed where it could not be sent', async () => {
    const api = new FakeDetectiveControlsApi();
    const { request, onClose } = show({}, { api });
    request.mockRejectedValue(new ConflictError('One holds already'));
    await fill(REASON, DAY);
    expect(await screen.findByText('One holds already')).toBeVisible();
    expect(screen.getByLabelText(/Reason/)).toHaveValue(REASON);
    expect(onClose).not.toHaveBeenCalled();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    show({}, { language });
    await screen.findByRole('dialog');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
