import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, ResponseError } from '@backstage/errors';
import { axeViolations } from '../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import {
  emptyPosture,
  middlingPosture,
  postureOf,
} from '../__testUtils__/posture';
import { DENIED, inherited, result, SHARED } from '../__testUtils__/results';
import { headlineOf, inDays, WAIVER, workApi } from '../__testUtils__/work';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { DetectiveControlsCard } from './DetectiveControlsCard';

function signal(name: string) {
  return within(document.querySelector(`[data-signal="${name}"]`)!);
}

function greenChips() {
  return document.querySelectorAll('[data-status="pass"][data-stale="false"]');
}

function withPosture(posture: FakeDetectiveControlsApi['data']['posture']) {
  return new FakeDetectiveControlsApi({ posture });
}

describe('DetectiveControlsCard', () => {
  it('counts gaps, what is not assessed and what is stale, and how much passes', async () => {
    renderPlugin(<DetectiveControlsCard />);
    expect(await screen.findByText('2 gaps to close')).toBeVisible();
    expect(screen.getByText('1 not assessed')).toBeVisible();
    expect(screen.getAllByText('1 stale')[0]).toBeVisible();
    expect(screen.getByText('3 of 7 pass')).toBeVisible();
  });

  it('shows how many resources and accounts it is about, and how old it is', async () => {
    renderPlugin(<DetectiveControlsCard />);
    expect(
      await screen.findByText(/12 AWS resources in 2 accounts/),
    ).toBeVisible();
    expect(screen.getByText('6 minutes ago')).toHaveAttribute('dateTime');
  });

  it('shows each signal with its state in words', async () => {
    renderPlugin(<DetectiveControlsCard />);
    await screen.findByText('2 gaps to close');
    expect(signal('logging').getByText('1 gap')).toBeVisible();
    expect(signal('logging').getByText('1 stale')).toBeVisible();
    expect(signal('alarms').getByText('Pass')).toBeVisible();
    expect(signal('alarms').getByText('2 of 2 pass')).toBeVisible();
    expect(signal('compliance').getByText('Not assessed')).toBeVisible();
    expect(signal('response').getByText('1 account gap')).toBeVisible();
  });

  it('counts open findings by severity and age', async () => {
    renderPlugin(<DetectiveControlsCard />);
    await screen.findByText('2 gaps to close');
    expect(signal('findings').getByText(/4 open · 1 critical/)).toBeVisible();
    expect(signal('findings').getByText('12 days ago')).toBeVisible();
  });

  it('names the missing IAM action and where it is missing', async () => {
    renderPlugin(<DetectiveControlsCard />);
    await screen.findByText('2 gaps to close');
    expect(
      signal('compliance').getByText('config:SelectResourceConfig'),
    ).toBeVisible();
    expect(signal('compliance').getByText(/2222 3333 4444/)).toBeVisible();
  });

  it('leaves the response signal out where it has nothing', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(postureOf([result('resource-has-alarm', 'pass')])),
    });
    await screen.findByText('No gaps');
    expect(document.querySelector('[data-signal="response"]')).toBeNull();
  });

  it('says that a signal is not assessed where the backend left it out', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture({ ...middlingPosture(), signals: [] }),
    });
    await screen.findByText('2 gaps to close');
    expect(signal('alarms').getByText('Not assessed')).toBeVisible();
  });

  it('leads from the first thing to do to its control in the tab', async () => {
    renderPlugin(<DetectiveControlsCard />);
    expect(
      await screen.findByRole('link', {
        name: /How to close: No critical finding is open/,
      }),
    ).toHaveAttribute(
      'href',
      '/tab?control=resource-no-open-critical-findings',
    );
    expect(screen.getByText(/gap for 12 days/)).toBeVisible();
  });

  it('asks first for the missing action where nothing else is to be done', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([result('resource-config-compliant', 'unknown')], {
          notAssessed: [
            {
              cause: DENIED,
              accountId: SHARED,
              region: 'ap-northeast-1',
              controlIds: ['resource-config-compliant'],
              results: 1,
            },
          ],
        }),
      ),
    });
    expect(
      await screen.findByText(/Let the collector read: allow/),
    ).toBeVisible();
  });

  it('says whose the gaps of the accounts are', async () => {
    renderPlugin(<DetectiveControlsCard />);
    expect(await screen.findByText(/2 account gaps belong to/)).toBeVisible();
    expect(screen.getByRole('link', { name: /team-platform/ })).toBeVisible();
  });

  it('shows no green where everything is unknown', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([
          result('resource-config-compliant', 'unknown'),
          result('resource-has-alarm', 'unknown'),
        ]),
      ),
    });
    expect(await screen.findByText('2 not assessed')).toBeVisible();
    expect(greenChips()).toHaveLength(0);
  });

  it('shows no green where a pass is stale', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([result('resource-has-alarm', 'pass', { stale: true })]),
      ),
    });
    expect((await screen.findAllByText('1 stale'))[0]).toBeVisible();
    expect(greenChips()).toHaveLength(0);
    expect(screen.queryByText('No gaps')).toBeNull();
  });

  it('does not say that there are no gaps while an account is not assessed', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([
          result('resource-has-alarm', 'pass'),
          inherited('guardduty-detector-enabled', 'unknown'),
        ]),
      ),
    });
    expect(await screen.findByText('1 not assessed')).toBeVisible();
    expect(screen.queryByText('No gaps')).toBeNull();
  });

  it('does not say that no finding is open where findings could not be read', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([result('resource-no-open-critical-findings', 'unknown')]),
      ),
    });
    await screen.findByText('1 not assessed');
    expect(signal('findings').queryByText(/none open/)).toBeNull();
    expect(signal('findings').getByText('Not assessed')).toBeVisible();
  });

  it('counts a waived gap as waived, and never as a pass', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([
          result('s3-server-access-logging-enabled', 'fail', {
            waiver: WAIVER,
          }),
          result('rds-instance-log-exports', 'pass'),
        ]),
      ),
    });
    expect((await screen.findAllByText('1 waived'))[0]).toBeVisible();
    expect(signal('logging').getByText('1 waived')).toBeVisible();
    expect(screen.getAllByText('1 of 2 pass')[0]).toBeVisible();
    expect(screen.queryByText('No gaps')).toBeNull();
    expect(screen.queryByText(/gap to close|Do this first/)).toBeNull();
    expect(signal('logging').queryByText('Pass')).toBeNull();
  });

  it('says what is overdue, and when the next gap is due', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        postureOf([
          result('resource-no-open-critical-findings', 'fail', {
            dueAt: inDays(-4),
            overdue: true,
          }),
          result('s3-server-access-logging-enabled', 'fail', {
            dueAt: inDays(5),
            overdue: false,
          }),
        ]),
      ),
    });
    expect(await screen.findByText('1 overdue')).toBeVisible();
    expect(screen.getByText('Due in 5 days')).toBeVisible();
    expect(screen.getByText(/Overdue by 3 days/)).toBeVisible();
  });

  it('says how old the gaps are', async () => {
    const api = workApi();
    const getScorecardHeadline = jest.spyOn(api, 'getScorecardHeadline');
    renderPlugin(<DetectiveControlsCard />, { api });
    expect(
      await screen.findByText(
        'Controls with gaps by age: 1 for up to 7 days · 2 for 8 to 30 days · 3 for more than 90 days',
      ),
    ).toBeVisible();
    expect(getScorecardHeadline).toHaveBeenCalledWith({
      entity: ['component:default/payments-api'],
    });
  });

  it('leaves the ages out for who may not see the scorecard', async () => {
    const api = workApi(headlineOf({ fail: 1 }));
    const refused = jest
      .spyOn(api, 'getScorecardHeadline')
      .mockRejectedValue(new NotAllowedError('no'));
    renderPlugin(<DetectiveControlsCard />, { api });
    expect(await screen.findByText('2 gaps to close')).toBeVisible();
    await waitFor(() => expect(refused).toHaveBeenCalled());
    expect(screen.queryByText(/by age/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what to add where the entity claims nothing', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(emptyPosture('no-claims')),
    });
    expect(
      await screen.findByText('No AWS resource is claimed yet'),
    ).toBeVisible();
    expect(screen.getByText(/aws.amazon.com\/tags: /)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy Example' })).toBeVisible();
    expect(greenChips()).toHaveLength(0);
  });

  it('shows how far the first sweep is', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        emptyPosture('first-sweep', {
          sweep: { targets: 4, swept: 1, running: 1 },
        }),
      ),
    });
    expect(await screen.findByText(/1 of 4 targets swept/)).toBeVisible();
    expect(greenChips()).toHaveLength(0);
  });

  it('shows what was claimed where nothing matched, and that this is no pass', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(emptyPosture('no-resources')),
    });
    expect(
      await screen.findByText('Nothing in AWS matched the claims'),
    ).toBeVisible();
    expect(screen.getByText('service=payments')).toBeVisible();
    expect(greenChips()).toHaveLength(0);
  });

  it('names the annotation that could not be taken', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      api: withPosture(
        middlingPosture({
          warnings: [
            {
              annotation: 'aws.amazon.com/arn',
              value: 'arn:aws:s3',
              code: 'malformed-arn',
              message: 'This is not an ARN',
            },
          ],
        }),
      ),
    });
    expect(
      await screen.findByText('1 annotation needs attention'),
    ).toBeVisible();
    expect(screen.getByText('aws.amazon.com/arn')).toBeVisible();
    expect(screen.getByText('This is not an ARN')).toBeVisible();
  });

  it('shows why it could not be loaded, and loads again when asked', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getPosture').mockRejectedValueOnce(
      await ResponseError.fromResponse(
        new Response('{"error":{"name":"NotFoundError","message":"gone"}}', {
          status: 404,
          headers: { 'content-type': 'application/json' },
        }),
      ),
    );
    renderPlugin(<DetectiveControlsCard />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('2 gaps to close')).toBeVisible();
  });

  it('shows ids where the titles of the controls could not be loaded', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getControls').mockRejectedValue(new Error('down'));
    renderPlugin(<DetectiveControlsCard />, { api });
    expect(
      await screen.findByText(/titles of the controls could not be loaded/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 's3-server-access-logging-enabled' }),
    ).toBeVisible();
  });

  it('asks for a sweep, and says that it was taken', async () => {
    const api = new FakeDetectiveControlsApi();
    const refresh = jest.spyOn(api, 'refresh');
    renderPlugin(<DetectiveControlsCard />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(refresh).toHaveBeenCalledWith('component:default/payments-api');
    expect(
      await screen.findByText('A sweep of 2 targets was asked for.'),
    ).toBeVisible();
  });

  it('says why a sweep could not be asked for', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'refresh').mockRejectedValue(new Error('not today'));
    renderPlugin(<DetectiveControlsCard />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(await screen.findByText(/not today/)).toBeVisible();
  });

  it('speaks Japanese, data included', async () => {
    renderPlugin(<DetectiveControlsCard />, { language: 'ja' });
    expect(await screen.findByText('要対応の不備 2 件')).toBeVisible();
    expect(
      screen.getByRole('link', {
        name: 'S3 バケットのアクセスログが有効である',
      }),
    ).toBeVisible();
    expect(screen.getByText('6 分前')).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderPlugin(<DetectiveControlsCard />, { language });
    await waitFor(() =>
      expect(document.querySelector('[data-signal]')).not.toBeNull(),
    );
    expect(await axeViolations(container)).toEqual([]);
  });
});
