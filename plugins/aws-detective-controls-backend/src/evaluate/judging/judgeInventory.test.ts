import { snapshotOf, TARGET } from '../testing';
import { judgeInventory } from './judgeInventory';
import { concluded } from './verdicts';

const { accountId, region } = TARGET;
const arn = (service: string, resource: string) =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`;

describe('judgeInventory', () => {
  it('leaves the means of detection to their own controls', () => {
    const queue = arn('sqs', 'orders');
    const snapshot = snapshotOf(
      {},
      {
        declared: [
          queue,
          arn('cloudtrail', 'trail/audit'),
          arn('cloudtrail', 'eventdatastore/12ab-34cd'),
          arn('cloudwatch', 'alarm:cpu'),
          arn('config', 'config-aggregator/all'),
          arn('detective', 'graph:0a1b2c'),
          arn('guardduty', 'detector/12ab34cd'),
          arn('securityhub', 'finding-aggregator/12ab-34cd'),
          arn('securityhub', 'hub/default'),
        ],
      },
    );
    const { verdicts } = judgeInventory(snapshot, () =>
      concluded('pass', 'seen', []),
    );
    expect(verdicts.map(({ subject }) => subject)).toEqual([queue]);
  });
});
