import { screen, within } from '@testing-library/react';
import { NotAssessed } from 'backstage-plugin-aws-detective-controls-common';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { postureOf } from '../__testUtils__/posture';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { DENIED, PROD, result, SHARED } from '../__testUtils__/results';
import { DetectiveControlsCard } from './DetectiveControlsCard';

const NOT_ENABLED: NotAssessed = {
  cause: {
    kind: 'disabled',
    message: 'not subscribed',
    action: 'guardduty:ListDetectors',
    collector: 'guardduty:detectors',
  },
  accountId: PROD,
  region: 'eu-west-1',
  controlIds: ['resource-no-open-critical-findings'],
  results: 3,
};
const REFUSED: NotAssessed = {
  cause: DENIED,
  accountId: SHARED,
  region: 'ap-northeast-1',
  controlIds: ['resource-config-compliant'],
  results: 1,
};

async function cardOf(notAssessed: NotAssessed[], language?: 'ja') {
  renderPlugin(<DetectiveControlsCard />, {
    language,
    api: new FakeDetectiveControlsApi({
      posture: postureOf([result('resource-config-compliant', 'unknown')], {
        notAssessed,
      }),
    }),
  });
  const heading = await screen.findByRole('heading', {
    name: /What could not be assessed|評価できなかったもの/,
  });
  return within(heading.parentElement!);
}

describe('what the card says of what could not be assessed', () => {
  it('names the service that is not enabled, and where', async () => {
    const list = await cardOf([NOT_ENABLED]);
    expect(
      list.getByText(
        /Amazon GuardDuty is not enabled in 1111 2222 3333\s· eu-west-1/,
      ),
    ).toBeVisible();
    expect(list.queryByText('guardduty:ListDetectors')).toBeNull();
  });

  it('names the service that is not enabled in Japanese', async () => {
    const list = await cardOf([NOT_ENABLED], 'ja');
    expect(
      list.getByText(/Amazon GuardDuty が有効になっていません/),
    ).toBeVisible();
  });

  it('names the action that was denied', async () => {
    const list = await cardOf([REFUSED]);
    expect(list.getByText('config:SelectResourceConfig')).toBeVisible();
  });

  it('leads to the sweep of each account and region', async () => {
    const list = await cardOf([NOT_ENABLED, REFUSED]);
    expect(
      (await list.findAllByRole('link')).map(link => link.getAttribute('href')),
    ).toEqual([
      `/sweeps?account=${PROD}&region=eu-west-1`,
      `/sweeps?account=${SHARED}&region=ap-northeast-1`,
    ]);
  });

  it('asks to turn the service on, and for no permission, where it is not enabled', async () => {
    await cardOf([NOT_ENABLED]);
    expect(
      screen.getByText(
        'Turn on Amazon GuardDuty; until then this stays not assessed',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/Let the collector read/)).toBeNull();
  });

  it('asks for no permission where the call was throttled', async () => {
    await cardOf([{ ...REFUSED, cause: { ...DENIED, kind: 'throttled' } }]);
    expect(screen.getByText('Find out why it could not be read')).toBeVisible();
    expect(screen.queryByText(/Let the collector read/)).toBeNull();
  });
});
