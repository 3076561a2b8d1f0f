import { FailedReading, Readings, targetSubject } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  CLOUDTRAIL_TABLE,
  dataStore,
  EACH_FAILURE,
  glueTable,
  GLOBAL_TARGET,
  judged,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  TAKEN_AT,
  trail,
  verdictOn,
} from '../testing';
import { athenaCloudtrailTable as athena } from './athena-cloudtrail-table';
import { cloudtrailLogsQueryable as queryable } from './cloudtrail-logs-queryable';

const SUBJECT = targetSubject(GLOBAL_TARGET);
const { accountId } = GLOBAL_TARGET;

const TABLE: Readings = {
  'glue:account-tables': ok([
    { region: 'us-east-1', tables: ok([glueTable()]) },
    { region: 'ap-northeast-1', tables: ok([CLOUDTRAIL_TABLE]) },
  ]),
};
const STORE: Readings = {
  'cloudtrail:event-data-stores': ok([
    { region: 'us-east-1', stores: ok([]) },
    { region: 'eu-west-1', stores: ok([dataStore()]) },
  ]),
};
const LAKE: Readings = {
  'securitylake:account-log-sources': ok([
    { accountId, region: 'eu-west-1', sourceNames: ['CLOUD_TRAIL_MGMT'] },
  ]),
};
const LOG_GROUP: Readings = {
  'cloudtrail:trails': ok([
    trail({
      cloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:1:log-group:trail:*',
      status: ok({
        isLogging: true,
        latestCloudWatchLogsDeliveryTime: TAKEN_AT,
      }),
    }),
  ]),
};
const OWN_TRAIL: Readings = { 'cloudtrail:trails': ok([trail()]) };
const FOREIGN_TRAIL: Readings = {
  'cloudtrail:trails': ok([
    trail({ ownerAccountId: OTHER_ACCOUNT, isOrganization: true }),
  ]),
};

function snapshot(...parts: Readings[]) {
  return snapshotOf(Object.assign({}, OWN_TRAIL, ...parts), {
    target: GLOBAL_TARGET,
  });
}

describe.each([
  ['athena-cloudtrail-table', athena],
  ['cloudtrail-logs-queryable', queryable],
])('%s', (_id, control) => {
  const none = control === athena ? 'fail: no-table' : 'fail: not-queryable';

  it('passes by a table in any region', () => {
    expect(judged(control, snapshot(TABLE), SUBJECT)).toBe(
      'pass: cloudtrail-table',
    );
  });

  it('fails where every region was read and holds none', () => {
    expect(judged(control, snapshot(), SUBJECT)).toBe(none);
  });

  it.each<[string, Readings]>([
    [
      'a store that is being deleted',
      {
        'cloudtrail:event-data-stores': ok([
          {
            region: 'eu-west-1',
            stores: ok([dataStore({ status: 'PENDING_DELETION' })]),
          },
        ]),
      },
    ],
    [
      'a store that takes nothing in any more',
      {
        'cloudtrail:event-data-stores': ok([
          {
            region: 'eu-west-1',
            stores: ok([dataStore({ status: 'STOPPED_INGESTION' })]),
          },
        ]),
      },
    ],
    [
      'a store of Config items only',
      {
        'cloudtrail:event-data-stores': ok([
          {
            region: 'eu-west-1',
            stores: ok([dataStore({ eventCategories: ['ConfigurationItem'] })]),
          },
        ]),
      },
    ],
    [
      'no CloudTrail Lake in the region',
      {
        'cloudtrail:event-data-stores': ok([
          {
            region: 'eu-west-1',
            stores: broken('disabled', {
              code: 'UnsupportedOperationException',
            }),
          },
        ]),
      },
    ],
    [
      'other sources in Security Lake',
      {
        'securitylake:account-log-sources': ok([
          { accountId, region: 'eu-west-1', sourceNames: ['VPC_FLOW'] },
          {
            accountId: OTHER_ACCOUNT,
            region: 'eu-west-1',
            sourceNames: ['CLOUD_TRAIL_MGMT'],
          },
        ]),
      },
    ],
    [
      'Security Lake switched off',
      {
        'securitylake:account-log-sources': broken('disabled', {
          code: 'ResourceNotFoundException',
        }),
      },
    ],
  ])('fails with %s', (_what, readings) => {
    expect(judged(control, snapshot(readings), SUBJECT)).toBe(none);
  });

  it.each<[string, (failure: FailedReading) => Readings]>([
    ['the tables', failure => ({ 'glue:account-tables': failure })],
    [
      'the tables of one region',
      failure => ({
        'glue:account-tables': ok([
          { region: 'us-east-1', tables: ok([]) },
          { region: 'eu-west-1', tables: failure },
        ]),
      }),
    ],
    ['the stores', failure => ({ 'cloudtrail:event-data-stores': failure })],
    [
      'the stores of one region',
      failure => ({
        'cloudtrail:event-data-stores': ok([
          { region: 'us-east-1', stores: ok([]) },
          { region: 'eu-west-1', stores: failure },
        ]),
      }),
    ],
    [
      'one store',
      failure => ({
        'cloudtrail:event-data-stores': ok([
          {
            region: 'eu-west-1',
            stores: ok([{ ...dataStore(), details: failure }]),
          },
        ]),
      }),
    ],
    [
      'the log sources',
      failure => ({ 'securitylake:account-log-sources': failure }),
    ],
    ['the trails', failure => ({ 'cloudtrail:trails': failure })],
  ])(
    'is unknown by each failure of %s where nothing was found',
    (_what, make) => {
      expect(
        unknownByEachCause(control, SUBJECT, failure =>
          snapshot(make(failure)),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('says in which region it could not look', () => {
    const tables = ok([{ region: 'eu-south-2', tables: broken('throttled') }]);
    expect(
      verdictOn(control, snapshot({ 'glue:account-tables': tables }), SUBJECT)
        .cause?.message,
    ).toBe('eu-south-2: it was throttled');
  });

  it('passes by the table of one region, whatever another one answers', () => {
    const tables = ok([
      { region: 'us-east-1', tables: broken('throttled') },
      { region: 'eu-west-1', tables: ok([CLOUDTRAIL_TABLE]) },
    ]);
    expect(
      judged(control, snapshot({ 'glue:account-tables': tables }), SUBJECT),
    ).toBe('pass: cloudtrail-table');
  });
});

describe('athena-cloudtrail-table', () => {
  it.each([
    ['an event data store', STORE, 'CloudTrail Lake'],
    ['Security Lake', LAKE, 'Security Lake'],
  ])('is not applicable where %s has the events', (_what, readings, way) => {
    expect(verdictOn(athena, snapshot(readings), SUBJECT)).toMatchObject({
      status: 'not-applicable',
      reason: { key: 'other-way', params: { way, region: 'eu-west-1' } },
    });
  });

  it('is unknown, not without need, while the tables could not be read', () => {
    const tables: Readings = { 'glue:account-tables': broken('throttled') };
    expect(judged(athena, snapshot(STORE, tables), SUBJECT)).toBe(
      'unknown: unknown-throttled',
    );
  });

  it('is not applicable to an account whose only trail another one owns', () => {
    expect(verdictOn(athena, snapshot(FOREIGN_TRAIL), SUBJECT)).toMatchObject({
      status: 'not-applicable',
      reason: { key: 'kept-elsewhere', params: { owner: OTHER_ACCOUNT } },
    });
  });

  it('is no matter of a log group', () => {
    expect(judged(athena, snapshot(LOG_GROUP), SUBJECT)).toBe('fail: no-table');
  });
});

describe('cloudtrail-logs-queryable', () => {
  it.each([
    ['event-data-store', STORE],
    ['lake-source', LAKE],
    ['trail-log-group', LOG_GROUP],
  ])('passes by %s alone', (reason, readings) => {
    expect(judged(queryable, snapshot(readings), SUBJECT)).toBe(
      `pass: ${reason}`,
    );
  });

  it('passes by one way, whatever could not be read of the others', () => {
    const others: Readings = {
      'glue:account-tables': broken('throttled'),
      'cloudtrail:trails': broken('failed'),
      'securitylake:account-log-sources': broken('denied'),
    };
    expect(judged(queryable, snapshot(STORE, others), SUBJECT)).toBe(
      'pass: event-data-store',
    );
  });

  it('fails where the account has no trail at all', () => {
    const trails: Readings = { 'cloudtrail:trails': ok([]) };
    expect(judged(queryable, snapshot(trails), SUBJECT)).toBe(
      'fail: not-queryable',
    );
  });

  it('does not know of an account whose only trail another one owns', () => {
    expect(
      verdictOn(queryable, snapshot(FOREIGN_TRAIL), SUBJECT),
    ).toMatchObject({
      status: 'unknown',
      cause: { kind: 'owned-elsewhere', accountId: OTHER_ACCOUNT },
    });
  });
});
