import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Waiver } from 'backstage-plugin-aws-detective-controls-common';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { postureOf } from '../../__testUtils__/posture';
import { bucket, inherited, result } from '../../__testUtils__/results';
import { renderPlugin, RenderOptions } from '../../__testUtils__/renderPlugin';
import { inDays, WAIVER, WORK_GAPS, workApi } from '../../__testUtils__/work';
import { EntityContent } from '../EntityContent';

const CONTROL = 's3-server-access-logging-enabled';
const ENTITY_REF = 'component:default/payments-api';
const RESULTS = [
  result(CONTROL, 'fail', { dueAt: inDays(-4), overdue: true }),
  result(CONTROL, 'fail', {
    resource: bucket('payments-exports'),
    waiver: WAIVER,
  }),
  inherited('guardduty-detector-enabled', 'fail'),
];
const ASKED: Waiver = {
  ...WAIVER,
  id: 'waiver-2',
  entityRef: ENTITY_REF,
  state: 'requested',
  reason: 'Another team takes it over',
  actions: ['approve', 'refuse'],
};

function apiOf(changes: Parameters<typeof workApi>[0] = {}) {
  return workApi(changes, { results: RESULTS, posture: postureOf(RESULTS) });
}

async function renderTab(options: RenderOptions) {
  const rendered = renderPlugin(<EntityContent />, {
    query: `?control=${CONTROL}`,
    ...options,
  });
  const rows = within(
    await screen.findByRole('table', {
      name: 'Results of: S3 bucket access logging is on',
    }),
  );
  return { ...rendered, rows };
}

const askButton = () =>
  screen.findByRole('button', {
    name: 'Ask for a waiver: S3 bucket access logging is on',
  });

describe('gaps as work, in the tab', () => {
  it('says which gap is waived until when and why, and which is overdue', async () => {
    const { rows } = await renderTab({ api: apiOf() });
    expect(rows.getByText('Waived until Mar 31, 2099')).toBeVisible();
    expect(
      rows.getByText(/Waived, not closed: The bucket is retired next month/),
    ).toBeVisible();
    expect(rows.getByText(/approved by/)).toBeVisible();
    expect(rows.getByText('Gap')).toBeVisible();
    expect(rows.getByText('Overdue by 3 days')).toBeVisible();
  });

  it('finds what is waived by its status', async () => {
    renderPlugin(<EntityContent />, {
      api: apiOf(),
      query: '?status=waived',
    });
    expect(
      await screen.findByText('S3 bucket access logging is on'),
    ).toBeVisible();
    expect(await screen.findByLabelText('Status')).toHaveDisplayValue('Waived');
    expect(screen.queryByText('GuardDuty is enabled')).toBeNull();
  });

  it('never folds a control of which all gaps are waived', async () => {
    const results = [result(CONTROL, 'fail', { waiver: WAIVER })];
    renderPlugin(<EntityContent />, {
      api: workApi({}, { results, posture: postureOf(results) }),
    });
    const heading = await screen.findByRole('heading', {
      level: 5,
      name: /S3 bucket access logging is on/,
    });
    expect(
      within(heading).getByText('Waived until Mar 31, 2099'),
    ).toBeVisible();
    expect(screen.queryByText(/control passes/)).toBeNull();
    expect(document.querySelector('[data-status="pass"]')).toBeNull();
  });

  it('asks for a waiver of one of the resources that fail', async () => {
    const api = apiOf();
    const requestWaiver = jest.spyOn(api, 'requestWaiver');
    await renderTab({ api });
    await userEvent.click(await askButton());
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByLabelText(/Reason/),
      'The bucket holds nothing',
    );
    await userEvent.type(dialog.getByLabelText(/Ends on/), '2098-12-31');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask for it' }));
    expect(requestWaiver).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: ENTITY_REF,
        controlId: CONTROL,
        reason: 'The bucket holds nothing',
      }),
    );
  });

  it('opens a ticket on a gap', async () => {
    const api = apiOf();
    const createWorkItem = jest.spyOn(api, 'createWorkItem');
    const getWorkItems = jest.spyOn(api, 'getWorkItems');
    await renderTab({ api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Assign or open a ticket: S3 bucket access logging is on',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.selectOptions(
      await dialog.findByLabelText('Ticket'),
      'GitHub Issues',
    );
    getWorkItems.mockClear();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Open the ticket' }),
    );
    expect(createWorkItem).toHaveBeenCalledWith({
      entityRef: ENTITY_REF,
      controlId: CONTROL,
      assigneeRef: 'group:default/team-payments',
      provider: 'github',
    });
    // What was made is read again, and shown.
    expect(getWorkItems).toHaveBeenCalled();
  });

  it('shows waivers that are asked for and work that is open, with their state', async () => {
    await renderTab({
      api: apiOf({
        waivers: [ASKED, { ...ASKED, id: 'old', state: 'refused' }],
        workItems: [WORK_GAPS[1].workItem!],
      }),
    });
    expect(await screen.findByText(/Waiver asked for/)).toBeVisible();
    expect(screen.getByText('Another team takes it over')).toBeVisible();
    expect(screen.queryByText(/Waiver refused/)).toBeNull();
    expect(screen.getByText(/Being worked on/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: /acme\/payments#12/ }),
    ).toBeVisible();
  });

  it('lets who may decide on a waiver do it', async () => {
    const api = apiOf({ waivers: [ASKED] });
    const decideWaiver = jest.spyOn(api, 'decideWaiver');
    await renderTab({ api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Approve: S3 bucket access logging is on',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(decideWaiver).toHaveBeenCalledWith('waiver-2', 'approve', {
      note: undefined,
    });
  });

  it('closes work by hand', async () => {
    const api = apiOf({ workItems: [WORK_GAPS[1].workItem!] });
    const closeWorkItem = jest.spyOn(api, 'closeWorkItem');
    const getWorkItems = jest.spyOn(api, 'getWorkItems');
    await renderTab({ api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Close the work: S3 bucket access logging is on',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    getWorkItems.mockClear();
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(closeWorkItem).toHaveBeenCalledWith('work-1');
    // What is left is read again.
    expect(getWorkItems).toHaveBeenCalled();
  });

  it('shows work on what is no longer seen, which nothing else would close', async () => {
    const item = {
      ...WORK_GAPS[1].workItem!,
      controlId: 'rds-instance-log-exports',
    };
    const api = apiOf({ workItems: [item] });
    const closeWorkItem = jest.spyOn(api, 'closeWorkItem');
    renderPlugin(<EntityContent />, { api });
    expect(
      await screen.findByText('Work on what is no longer seen'),
    ).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Close the work: / }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(closeWorkItem).toHaveBeenCalledWith('work-1');
  });

  it('says nothing of work that is left where there is none', async () => {
    await renderTab({ api: apiOf({ workItems: [WORK_GAPS[1].workItem!] }) });
    await screen.findByText(/Being worked on/);
    expect(screen.queryByText('Work on what is no longer seen')).toBeNull();
  });

  it('offers nothing on the gaps of accounts, whose owner has the work', async () => {
    await renderTab({ api: apiOf(), query: `?control=${CONTROL}` });
    await askButton();
    await userEvent.click(
      screen.getByRole('button', { name: /GuardDuty is enabled/ }),
    );
    expect(
      screen.queryByRole('button', { name: /waiver: GuardDuty/ }),
    ).toBeNull();
  });

  it('says that waivers and work could not be loaded, and shows the gaps', async () => {
    const api = apiOf();
    jest.spyOn(api, 'getWaivers').mockRejectedValue(new Error('no waivers'));
    const { rows } = await renderTab({ api });
    expect(await screen.findByText('no waivers')).toBeVisible();
    expect(rows.getByText('Gap')).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderPlugin(<EntityContent />, {
      api: apiOf({ waivers: [ASKED] }),
      query: `?control=${CONTROL}`,
      language,
    });
    await screen.findByRole('button', { name: /^(Approve|承認)/ });
    expect(await axeViolations(container)).toEqual([]);
  });
});
