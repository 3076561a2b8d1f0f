import { CollectorId, Readings, targetSubject } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  CLOUDTRAIL_TABLE,
  EACH_FAILURE,
  glueTable,
  judged,
  ok,
  snapshotOf,
  TARGET,
} from '../testing';
import { logAnalyticsEngine as control } from './log-analytics-engine';

const SUBJECT = targetSubject(TARGET);
const domain = { arn: 'arn', name: 'logs', created: true, deleted: false };
const collection = { arn: 'arn', name: 'logs' };

describe('log-analytics-engine', () => {
  it.each<[string, Readings]>([
    ['opensearch-domain', { 'es:domains': ok([domain]) }],
    [
      'opensearch-collection',
      { 'aoss:collections': ok([{ ...collection, status: 'ACTIVE' }]) },
    ],
    [
      'saved-query',
      { 'logs:query-definitions': ok([{ id: '1', name: 'denied calls' }]) },
    ],
    ['log-table', { 'glue:tables': ok([glueTable(), CLOUDTRAIL_TABLE]) }],
    [
      'lake-subscriber',
      { 'securitylake:subscribers': ok([{ name: 'siem', status: 'ACTIVE' }]) },
    ],
  ])('passes by %s alone', (reason, readings) => {
    expect(judged(control, snapshotOf(readings), SUBJECT)).toBe(
      `pass: ${reason}`,
    );
  });

  it.each<[string, Readings]>([
    ['nothing', {}],
    [
      'a domain that is being deleted',
      { 'es:domains': ok([{ ...domain, deleted: true }]) },
    ],
    [
      'a domain that is being created',
      { 'es:domains': ok([{ ...domain, created: false }]) },
    ],
    ...['FAILED', 'DELETING', 'CREATING'].map((status): [string, Readings] => [
      `a collection that is ${status}`,
      { 'aoss:collections': ok([{ ...collection, status }]) },
    ]),
    [
      'a table of something else',
      { 'glue:tables': ok([glueTable({ location: 's3://shop/orders/' })]) },
    ],
    ...['DEACTIVATED', 'PENDING', undefined].map(
      (status): [string, Readings] => [
        `a subscriber that is ${status}`,
        { 'securitylake:subscribers': ok([{ name: 'siem', status }]) },
      ],
    ),
    [
      'Security Lake switched off',
      {
        'securitylake:subscribers': broken('disabled', {
          code: 'ResourceNotFoundException',
        }),
      },
    ],
  ])('fails with %s', (_what, readings) => {
    expect(judged(control, snapshotOf(readings), SUBJECT)).toBe(
      'fail: no-engine',
    );
  });

  it.each<CollectorId>([
    'aoss:collections',
    'es:domains',
    'glue:tables',
    'logs:query-definitions',
    'securitylake:subscribers',
  ])('is unknown by each failure of %s where nothing else was found', id => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ [id]: failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('passes by what was found, whatever else could not be read', () => {
    const snapshot = snapshotOf({
      'es:domains': broken('throttled'),
      'logs:query-definitions': ok([{ id: '1', name: 'denied calls' }]),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: saved-query');
  });
});
