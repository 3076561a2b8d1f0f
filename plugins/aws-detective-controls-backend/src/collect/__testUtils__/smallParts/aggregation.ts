import { REGIONS } from 'aws-simulator';
import type { SmallPart } from './SmallPart';

const REGION = 'eu-west-1';
const HOME = 'eu-central-1';
const ACCOUNT = '111122223333';
const MANAGER = '999900001111';
const HUBS = [HOME, REGION];
const AGGREGATOR = `arn:aws:securityhub:${HOME}:${ACCOUNT}:finding-aggregator/a1b2`;
const GRAPH = `arn:aws:detective:${REGION}:${ACCOUNT}:graph:0a1b2c`;
const OTHER_GRAPH = `arn:aws:detective:${REGION}:${MANAGER}:graph:d4e5f6`;

const ok = (value: unknown) => ({ status: 'ok', value });
const enabled = REGIONS.filter(
  ({ partition, optIn }) => partition === 'aws' && !optIn,
).map(({ name }) => name);

/** Findings and configuration that come together, and graphs of both kinds. */
export const aggregationPart: SmallPart = {
  regions: {
    [HOME]: {
      securityHub: {
        FindingAggregator: {
          FindingAggregatorArn: AGGREGATOR,
          RegionLinkingMode: 'SPECIFIED_REGIONS',
          Regions: [REGION],
        },
        Administrator: { AccountId: MANAGER, MemberStatus: 'Enabled' },
      },
    },
    [REGION]: {
      configAggregators: [
        {
          ConfigurationAggregatorName: 'all',
          ConfigurationAggregatorArn: `arn:aws:config:${REGION}:${ACCOUNT}:config-aggregator/all`,
          AccountAggregationSources: [
            { AccountIds: [ACCOUNT, MANAGER], AllAwsRegions: true },
          ],
          SourceStatuses: [
            {
              SourceId: ACCOUNT,
              AwsRegion: REGION,
              LastUpdateStatus: 'SUCCEEDED',
            },
            {
              SourceId: MANAGER,
              AwsRegion: REGION,
              LastUpdateStatus: 'FAILED',
              LastErrorCode: 'AccessDenied',
            },
          ],
        },
      ],
      aggregationAuthorizations: [
        { AuthorizedAccountId: MANAGER, AuthorizedAwsRegion: HOME },
      ],
      detectiveGraphs: [{ Arn: GRAPH }],
      detectiveInvitations: [
        { GraphArn: OTHER_GRAPH, AdministratorId: MANAGER, Status: 'ENABLED' },
      ],
    },
  },
  values: {
    'config:aggregation': enabled.map(region => ({
      region,
      aggregators: ok(
        region === REGION
          ? [
              {
                name: 'all',
                arn: `arn:aws:config:${REGION}:${ACCOUNT}:config-aggregator/all`,
                sources: [
                  {
                    accountIds: [ACCOUNT, MANAGER],
                    allAwsRegions: true,
                    awsRegions: [],
                  },
                ],
                filtered: false,
                statuses: ok([
                  {
                    region: REGION,
                    status: 'FAILED',
                    errorCode: 'AccessDenied',
                    accountIds: [MANAGER],
                  },
                  {
                    region: REGION,
                    status: 'SUCCEEDED',
                    accountIds: [ACCOUNT],
                  },
                ]),
              },
            ]
          : [],
      ),
      recorders: ok(
        region === REGION ? [{ name: 'default', recordingScope: 'PAID' }] : [],
      ),
      ...(region === REGION && {
        authorizations: ok([{ accountId: MANAGER, region: HOME }]),
      }),
    })),
    'detective:graphs': [GRAPH],
    'detective:invitations': [
      { graphArn: OTHER_GRAPH, administratorId: MANAGER, status: 'ENABLED' },
    ],
    'guardduty:administrators': [
      { detectorId: 'd0d1d2d3d4d5d6d7d8d9dadbdcdddedf' },
    ],
    // Only the account that manages the organisation may ask.
    'organizations:config-administrators': {},
    'organizations:membership': { managementAccountId: MANAGER },
    'securityhub:arrivals': {
      administrator: {},
      aggregators: [
        {
          homeRegion: HOME,
          regionLinkingMode: 'SPECIFIED_REGIONS',
          regions: [REGION],
        },
      ],
    },
    'securityhub:aggregation': {
      regions: enabled.map(region =>
        HUBS.includes(region)
          ? {
              region,
              aggregators: ok([AGGREGATOR]),
              administrator: ok(
                region === HOME
                  ? { accountId: MANAGER, memberStatus: 'Enabled' }
                  : {},
              ),
            }
          : {
              region,
              aggregators: {
                status: 'disabled',
                reason: `Account ${ACCOUNT} is not subscribed to AWS Security Hub`,
                action: 'securityhub:ListFindingAggregators',
                code: 'InvalidAccessException',
              },
            },
      ),
      aggregators: [
        {
          arn: AGGREGATOR,
          homeRegion: HOME,
          links: ok({
            regionLinkingMode: 'SPECIFIED_REGIONS',
            regions: [REGION],
          }),
        },
      ],
    },
    'securityhub:products': [
      `arn:aws:securityhub:${REGION}:${ACCOUNT}:product-subscription/aws/guardduty`,
      `arn:aws:securityhub:${REGION}:${ACCOUNT}:product-subscription/aws/securityhub`,
    ],
    'securityhub:standards': [
      {
        standardsArn: `arn:aws:securityhub:${REGION}::standards/aws-foundational-security-best-practices/v/1.0.0`,
        status: 'READY',
      },
      {
        standardsArn:
          'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0',
        status: 'READY',
      },
    ],
  },
};
