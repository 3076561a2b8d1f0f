import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { FINDINGS } from '../__testUtils__/lists';
import { middlingPosture, postureOf } from '../__testUtils__/posture';
import { result } from '../__testUtils__/results';
import { renderPlugin, RenderOptions } from '../__testUtils__/renderPlugin';
import { EntityViews } from './EntityViews';

function renderViews(
  query: string,
  options: RenderOptions = {},
  posture = middlingPosture(),
) {
  return renderPlugin(
    <EntityViews
      entityRef="component:default/payments-api"
      posture={posture}
    />,
    { ...options, query },
  );
}

const query = () => screen.getByTestId('query').textContent;

describe('EntityViews', () => {
  it('keeps the view in the URL, and drops the filters of the last one', async () => {
    renderViews('?gaps=1');
    await userEvent.click(await screen.findByRole('tab', { name: 'Findings' }));
    expect(query()).toBe('?view=findings');
    expect(await screen.findByRole('table')).toBeVisible();
  });

  it('keeps the edition by which the plan is read while it shows a list', async () => {
    renderViews('?benchmark=sec4-current&gaps=1');
    await userEvent.click(await screen.findByRole('tab', { name: 'Findings' }));
    expect(query()).toBe('?view=findings&benchmark=sec4-current');
    await userEvent.click(screen.getByRole('tab', { name: 'Plan' }));
    expect(query()).toBe('?benchmark=sec4-current');
  });

  it.each([
    ['view=smoke', 'view=smoke', ''],
    ['signal=smoke&status=fail', 'signal=smoke', '?status=fail'],
    ['gaps=maybe&severity=blue', 'gaps=maybe, severity=blue', ''],
    [
      'view=findings&severity=blue&source=me',
      'severity=blue, source=me',
      '?view=findings',
    ],
    ['view=alarms&state=SMOKE', 'state=SMOKE', '?view=alarms'],
    ['view=rules&compliance=SO_SO', 'compliance=SO_SO', '?view=rules'],
  ])(
    'names what “%s” asks for that does not exist, and takes it out',
    async (asked, named, left) => {
      renderViews(`?${asked}`);
      expect(
        await screen.findByText(new RegExp(`does not exist: ${named}`)),
      ).toBeVisible();
      await userEvent.click(
        screen.getByRole('button', { name: 'Take it out' }),
      );
      expect(query()).toBe(left);
    },
  );

  it('shows every control where a filter of the plan does not exist', async () => {
    renderViews('?severity=blue');
    expect(
      await screen.findByText('S3 bucket access logging is on', {
        selector: 'span',
      }),
    ).toBeVisible();
    expect(screen.queryByText('No control matches the filters.')).toBeNull();
  });

  it('lists open findings with their resources', async () => {
    renderViews('?view=findings');
    const table = await screen.findByRole('table', { name: /Open findings/ });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByText('Critical')).toBeVisible();
    expect(within(table).getByText('payments-exports')).toBeVisible();
  });

  it('makes no link of an address that is no web page', async () => {
    renderViews('?view=findings');
    await screen.findByRole('table');
    expect(screen.getByText('Remediation').closest('a')).toBeNull();
  });

  it('asks for the severity that the URL names', async () => {
    const api = new FakeDetectiveControlsApi();
    const getFindings = jest.spyOn(api, 'getFindings');
    renderViews('?view=findings&severity=CRITICAL', { api });
    await screen.findByRole('table');
    expect(getFindings).toHaveBeenCalledWith(
      'component:default/payments-api',
      expect.objectContaining({ severity: ['CRITICAL'] }),
    );
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('finds a row of a page that is not loaded, and keeps the search in the URL', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      ...FINDINGS[1],
      id: `finding-${index}`,
      title: `Weakness ${index}`,
    }));
    renderViews('?view=findings', {
      api: new FakeDetectiveControlsApi({ findings: many }),
    });
    await screen.findByText('Weakness 99');
    expect(screen.queryByText('Weakness 129')).toBeNull();
    await userEvent.type(screen.getByLabelText('Search'), 'weakness 129');
    expect(await screen.findByText('Weakness 129')).toBeVisible();
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(query()).toBe('?view=findings&q=weakness+129');
  });

  it.each(['findings', 'alarms', 'rules', 'resources'] as const)(
    'has the backend search all %s for what the URL says',
    async view => {
      const api = new FakeDetectiveControlsApi();
      const read = jest.spyOn(
        api,
        (
          {
            findings: 'getFindings',
            alarms: 'getAlarms',
            rules: 'getRules',
            resources: 'getResources',
          } as const
        )[view],
      );
      renderViews(`?view=${view}&q=%20nothing%20like%20it%20`, { api });
      expect(
        await screen.findByText('No row matches the filters.'),
      ).toBeVisible();
      expect(read).toHaveBeenCalledWith(
        'component:default/payments-api',
        expect.objectContaining({ search: 'nothing like it' }),
      );
    },
  );

  it('loads the next page when asked', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      ...FINDINGS[1],
      id: `finding-${index}`,
    }));
    renderViews('?view=findings', {
      api: new FakeDetectiveControlsApi({ findings: many }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(await screen.findByText(/130 rows loaded/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('says that no finding is open where that is so', async () => {
    renderViews(
      '?view=findings',
      { api: new FakeDetectiveControlsApi({ findings: [] }) },
      postureOf([result('resource-no-open-critical-findings', 'pass')]),
    );
    expect(await screen.findByText(/No open finding names/)).toBeVisible();
    expect(screen.queryByText(/may be missing here/)).toBeNull();
  });

  it('says that findings may be missing where they could not be read', async () => {
    renderViews(
      '?view=findings',
      { api: new FakeDetectiveControlsApi({ findings: [] }) },
      postureOf([result('resource-no-open-critical-findings', 'unknown')]),
    );
    expect(await screen.findByText(/may be missing here/)).toBeVisible();
  });

  it('shows why a list could not be loaded, and loads it again when asked', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getAlarms').mockRejectedValueOnce(new Error('down'));
    renderViews('?view=alarms', { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('payments-5xx')).toBeVisible();
  });

  it('says which alarm has no action', async () => {
    renderViews('?view=alarms');
    const row = (await screen.findByText('payments-size')).closest('tr')!;
    expect(within(row).getByText('No action')).toBeVisible();
  });

  it('filters Config rules by compliance through the URL', async () => {
    renderViews('?view=rules');
    await screen.findByText('s3-bucket-ssl-requests-only');
    await userEvent.selectOptions(
      screen.getByLabelText('Compliance'),
      'Non-compliant',
    );
    expect(query()).toBe('?view=rules&compliance=NON_COMPLIANT');
    await waitFor(() =>
      expect(screen.queryByText('s3-bucket-ssl-requests-only')).toBeNull(),
    );
  });

  it('says which claim took each resource', async () => {
    renderViews('?view=resources');
    const row = (await screen.findByText('payments-exports')).closest('tr')!;
    expect(within(row).getByText('aws.amazon.com/arn')).toBeVisible();
    expect(within(row).getByText('arn:aws:s3:::payments-*')).toBeVisible();
  });

  it.each(['findings', 'alarms', 'rules', 'resources'])(
    'is accessible: %s',
    async view => {
      const { container } = renderViews(`?view=${view}`);
      await screen.findByRole('table');
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
