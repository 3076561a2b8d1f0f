import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { axeViolations } from '../__testUtils__/axeViolations';
import { renderPlugin, RenderOptions } from '../__testUtils__/renderPlugin';
import { PROD } from '../__testUtils__/results';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { gapOf, GROUP, headlineOf, workApi } from '../__testUtils__/work';
import { WorkCard } from './WorkCard';

const USER: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name: 'jo' },
  spec: {},
  relations: [
    { type: 'memberOf', targetRef: 'group:default/team-payments' },
    { type: 'ownerOf', targetRef: 'component:default/payments-api' },
  ],
};

function renderCard(
  api: FakeDetectiveControlsApi,
  options: RenderOptions & { entity?: Entity } = {},
) {
  const { entity = GROUP, ...rest } = options;
  return renderPlugin(
    <EntityProvider entity={entity}>
      <WorkCard />
    </EntityProvider>,
    { ...rest, api },
  );
}

async function gapsShown() {
  const list = await screen.findByRole('list', {
    name: 'Gaps, most urgent first',
  });
  return within(list)
    .getAllByRole('listitem')
    .filter(item => item.hasAttribute('data-gap'));
}

describe('WorkCard', () => {
  it('lists the gaps of all entities of a group in the order of the backend', async () => {
    const api = workApi();
    const getGaps = jest.spyOn(api, 'getGaps');
    renderCard(api);
    const gaps = await gapsShown();
    expect(gaps.map(gap => gap.getAttribute('data-gap'))).toEqual([
      'component:default/payments-api resource-no-open-critical-findings',
      'component:default/payments-api s3-server-access-logging-enabled',
      `account/${PROD} guardduty-detector-enabled`,
    ]);
    expect(getGaps).toHaveBeenCalledWith(
      expect.objectContaining({ owner: ['group:default/team-payments'] }),
    );
  });

  it('asks for the gaps of a user and of the user’s groups', async () => {
    const api = workApi();
    const getGaps = jest.spyOn(api, 'getGaps');
    renderCard(api, { entity: USER });
    await gapsShown();
    expect(getGaps).toHaveBeenCalledWith(
      expect.objectContaining({
        owner: ['user:default/jo', 'group:default/team-payments'],
      }),
    );
  });

  it('says in words what is overdue and what is due, how severe it is, and who works on it', async () => {
    renderCard(workApi());
    const [first, second] = await gapsShown();
    expect(within(first).getByText('Overdue by 3 days')).toBeVisible();
    expect(within(first).getByText('Critical')).toBeVisible();
    expect(within(first).getByText('Gap')).toBeVisible();
    expect(within(first).getByText(/in 2 resources/)).toBeVisible();
    expect(within(second).getByText('Due in 5 days')).toBeVisible();
    expect(
      within(second).getByRole('link', { name: /acme\/payments#12/ }),
    ).toHaveAttribute('href', 'https://github.com/acme/payments/issues/12');
    expect(within(second).getByRole('link', { name: /jo/ })).toBeVisible();
  });

  it('leads to the entity, and to the control in its tab', async () => {
    renderCard(workApi());
    const [first, , account] = await gapsShown();
    expect(
      await within(first).findByRole('link', {
        name: 'No critical finding is open',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api/detective-controls?control=resource-no-open-critical-findings',
    );
    expect(
      within(first).getByRole('link', { name: 'payments-api' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-api');
    expect(
      within(account).getByRole('link', { name: 'GuardDuty is enabled' }),
    ).toHaveAttribute(
      'href',
      `/scorecard?view=gaps&kind=account&account=${PROD}&control=guardduty-detector-enabled`,
    );
    expect(
      within(account).getByText(/payments-prod · 1111.2222.3333/),
    ).toBeVisible();
  });

  it.each([
    ['gaps: 3', '/scorecard?view=gaps&owner=group%3Adefault%2Fteam-payments'],
    [
      'overdue: 1',
      '/scorecard?view=gaps&owner=group%3Adefault%2Fteam-payments&overdue=1',
    ],
    [
      'due soon: 1',
      '/scorecard?view=gaps&owner=group%3Adefault%2Fteam-payments&dueSoon=1',
    ],
    [
      'not assessed: 2',
      '/scorecard?view=gaps&owner=group%3Adefault%2Fteam-payments&status=unknown&status=stale',
    ],
  ])('counts %s, and opens its rows', async (name, href) => {
    renderCard(workApi());
    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      href,
    );
  });

  it('loads more when it is asked to', async () => {
    const gaps = Array.from({ length: 12 }, (_, index) =>
      gapOf({ entityRef: `component:default/service-${index}` }),
    );
    renderCard(workApi({ gaps }));
    expect(await gapsShown()).toHaveLength(10);
    expect(screen.getByText(/10 of 12 rows/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText(/12 of 12 rows/)).toBeVisible();
    expect(await gapsShown()).toHaveLength(12);
  });

  it('calls it no pass where no entity has anything that was assessed', async () => {
    renderCard(workApi({ gaps: [], ...headlineOf({}, { entities: 0 }) }));
    expect(await screen.findByText(/this is not a pass/)).toBeVisible();
    expect(screen.queryByText(/No gap/)).toBeNull();
  });

  it('does not say that there is no gap where nothing could be judged', async () => {
    renderCard(workApi({ gaps: [], ...headlineOf({ notApplicable: 4 }) }));
    expect(
      await screen.findByText(/Nothing of these entities could be judged/),
    ).toBeVisible();
    expect(screen.queryByText(/No gap/)).toBeNull();
  });

  it('does not say that there is no gap while something is not assessed', async () => {
    renderCard(
      workApi({
        gaps: [],
        ...headlineOf({ unknown: 2, stale: 1, pass: 5 }),
      }),
    );
    expect(
      await screen.findByText(
        'No gap is known, but 3 controls could not be assessed: this is not a pass.',
      ),
    ).toBeVisible();
  });

  it('does not say that there is no gap where the gaps are waived', async () => {
    renderCard(workApi({ gaps: [], ...headlineOf({ waived: 2, pass: 5 }) }));
    expect(
      await screen.findByText(
        'Nothing to do now: all 2 gaps are waived for a time.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'waived: 2' })).toBeVisible();
    expect(screen.queryByText(/No gaps/)).toBeNull();
  });

  it('says that there is no gap where all was assessed', async () => {
    renderCard(workApi({ gaps: [], ...headlineOf({ pass: 5 }) }));
    expect(
      await screen.findByText('No gaps: 2 entities, all of them assessed.'),
    ).toBeVisible();
  });

  it('says why it could not be loaded, and loads again when asked', async () => {
    const api = workApi();
    jest
      .spyOn(api, 'getScorecardHeadline')
      .mockRejectedValueOnce(new Error('figures are down'));
    renderCard(api);
    expect(
      await screen.findByText('figures are down', { selector: 'p[lang]' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await gapsShown()).toHaveLength(3);
  });

  it('names the permission that is missing', async () => {
    const api = workApi();
    jest
      .spyOn(api, 'getScorecardHeadline')
      .mockRejectedValue(new NotAllowedError('no'));
    jest.spyOn(api, 'getGaps').mockRejectedValue(new NotAllowedError('no'));
    renderCard(api);
    expect(
      await screen.findByText(/awsDetectiveControls\.scorecard\.read/),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows ids where the titles of the controls could not be loaded', async () => {
    const api = workApi();
    jest.spyOn(api, 'getControls').mockRejectedValue(new Error('down'));
    renderCard(api);
    expect(
      await screen.findByRole('link', { name: 'guardduty-detector-enabled' }),
    ).toBeVisible();
  });

  it('speaks Japanese', async () => {
    renderCard(workApi(), { language: 'ja' });
    expect(await screen.findByText('期日を 3 日超過')).toBeVisible();
    expect(
      await screen.findByRole('link', { name: '重大な検出結果が残っていない' }),
    ).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderCard(workApi(), { language });
    await screen.findByText(
      language === 'ja' ? '期日を 3 日超過' : /Overdue by/,
    );
    expect(await axeViolations(container)).toEqual([]);
  });
});
