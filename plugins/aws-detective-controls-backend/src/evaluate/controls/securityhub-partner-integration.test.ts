import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  EACH_FAILURE,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { securityhubPartnerIntegration as control } from './securityhub-partner-integration';

const SUBJECT = 'account/111122223333/eu-west-1';

function withProducts(...products: string[]) {
  const arns = products.map(
    product =>
      `arn:aws:securityhub:eu-west-1:111122223333:product-subscription/${product}`,
  );
  return snapshotOf({ 'securityhub:products': ok(arns) });
}

describe('securityhub-partner-integration', () => {
  it('passes on a partner’s product, and names it', () => {
    const snapshot = withProducts('aws/guardduty', 'crowdstrike/falcon');
    const { status, reason } = verdictOn(control, snapshot, SUBJECT);
    expect([status, reason.params]).toEqual([
      'pass',
      { products: 'crowdstrike/falcon' },
    ]);
  });

  it.each<[string, string[]]>([
    ['without any product', []],
    ['on AWS’s own products', ['aws/guardduty', 'aws/securityhub']],
    ['on the account’s own product', ['111122223333/default']],
    ['on another account’s own product', ['444455556666/default']],
    ['on something that is no product', ['falcon']],
  ])('fails %s', (_, products) => {
    const snapshot = withProducts(...products);
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-partner');
  });

  it('is not applicable where Security Hub is off', () => {
    const snapshot = snapshotOf({
      'securityhub:products': broken('disabled', {
        code: 'InvalidAccessException',
      }),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('not-applicable: hub-off');
  });

  it('is not applicable in a region that is not enabled', () => {
    const snapshot = snapshotOf({}, { regionEnabled: false });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: region-not-enabled',
    );
  });

  it('is unknown where it could not be read', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ 'securityhub:products': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
