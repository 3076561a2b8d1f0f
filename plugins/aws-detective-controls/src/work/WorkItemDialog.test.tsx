import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { ORGANISATION } from '../__testUtils__/FakeOrganisation';
import { renderPlugin, RenderOptions } from '../__testUtils__/renderPlugin';
import { WorkItemDialog } from './WorkItemDialog';

function show(options: RenderOptions = {}) {
  const api = options.api ?? new FakeDetectiveControlsApi();
  const create = jest.spyOn(api, 'createWorkItem');
  const onCreated = jest.fn();
  renderPlugin(
    <WorkItemDialog
      entityRef="component:default/payments-api"
      controlId="s3-server-access-logging-enabled"
      controlTitle="S3 bucket access logging is on"
      ownerRef="group:default/team-payments"
      onCreated={onCreated}
      onClose={() => {}}
    />,
    { ...options, api },
  );
  return { create, onCreated };
}

const gap = {
  entityRef: 'component:default/payments-api',
  controlId: 's3-server-access-logging-enabled',
};

describe('WorkItemDialog', () => {
  it('proposes the owner', async () => {
    const { create, onCreated } = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Assign' }),
    );
    expect(create).toHaveBeenCalledWith({
      ...gap,
      assigneeRef: 'group:default/team-payments',
      provider: undefined,
    });
    expect(onCreated).toHaveBeenCalledWith(
      expect.objectContaining({ state: 'open' }),
    );
  });

  it('opens a ticket without assigning the gap', async () => {
    const { create } = show();
    await userEvent.clear(await screen.findByLabelText('Assign to'));
    await userEvent.selectOptions(
      await screen.findByLabelText('Ticket'),
      'GitHub Issues',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Open the ticket' }),
    );
    expect(create).toHaveBeenCalledWith({
      ...gap,
      assigneeRef: undefined,
      provider: 'github',
    });
  });

  it('takes a name alone as that of a group', async () => {
    const { create } = show();
    const assignee = await screen.findByLabelText('Assign to');
    await userEvent.clear(assignee);
    await userEvent.type(assignee, 'team-platform');
    await userEvent.click(screen.getByRole('button', { name: 'Assign' }));
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ assigneeRef: 'group:default/team-platform' }),
    );
  });

  it.each(['component:default/payments-api', 'a:b:c/d', ' '])(
    'sends nothing for %j',
    async text => {
      const { create } = show();
      const assignee = await screen.findByLabelText('Assign to');
      await userEvent.clear(assignee);
      await userEvent.type(assignee, text);
      await userEvent.click(screen.getByRole('button', { name: 'Assign' }));
      expect(
        await screen.findByText(/^Name a user or group, such as/),
      ).toBeVisible();
      expect(create).not.toHaveBeenCalled();
    },
  );

  it('says that there is no ticket service', async () => {
    show({
      api: new FakeDetectiveControlsApi({
        organisation: { ...ORGANISATION, providers: [] },
      }),
    });
    expect(
      await screen.findByText(/No ticket service is installed/),
    ).toBeVisible();
    expect(screen.queryByLabelText('Ticket')).toBeNull();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    show({ language });
    await screen.findByRole('dialog');
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
