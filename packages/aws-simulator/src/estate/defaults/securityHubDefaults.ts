import type {
  AwsSecurityFinding,
  GetFindingAggregatorResponse,
  SeverityLabel,
  StandardsSubscription,
} from '@aws-sdk/client-securityhub';
import { arn } from '../arns';
import type { EstateSecurityHub } from '../Estate';
import { stableUuid } from '../stableId';
import type { DefaultsContext } from './index';

/** Severity.Normalized of each label, as the finding format maps them. */
const NORMALIZED: Record<SeverityLabel, number> = {
  INFORMATIONAL: 0,
  LOW: 1,
  MEDIUM: 40,
  HIGH: 70,
  CRITICAL: 90,
};

function findingDefaults(
  finding: Partial<AwsSecurityFinding>,
  index: number,
  place: DefaultsContext,
): Partial<AwsSecurityFinding> {
  const control = finding.Compliance?.SecurityControlId;
  const uuid = stableUuid(
    JSON.stringify([
      place.accountId,
      place.region,
      finding.Title,
      finding.Resources?.map(resource => resource.Id),
      index,
    ]),
  );
  const label = finding.Severity?.Label ?? 'INFORMATIONAL';
  return {
    SchemaVersion: '2018-10-08',
    Id: control
      ? arn(place, 'securityhub', `security-control/${control}/finding/${uuid}`)
      : uuid,
    ProductArn: arn(
      { ...place, accountId: '' },
      'securityhub',
      'product/aws/securityhub',
    ),
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: place.region,
    AwsAccountId: place.accountId,
    GeneratorId: control ? `security-control/${control}` : 'custom',
    Types: ['Software and Configuration Checks'],
    Description: finding.Title,
    FirstObservedAt: finding.CreatedAt,
    LastObservedAt: finding.UpdatedAt ?? finding.CreatedAt,
    UpdatedAt: finding.CreatedAt,
    RecordState: 'ACTIVE',
    WorkflowState: 'NEW',
    ...finding,
    Workflow: { Status: 'NEW', ...finding.Workflow },
    Severity: {
      Normalized: NORMALIZED[label],
      Original: label,
      ...finding.Severity,
      Label: label,
    },
    Resources: finding.Resources?.map(resource => ({
      Partition: place.partition as 'aws',
      Region: place.region,
      ...resource,
      Type: resource.Type ?? 'Other',
    })),
  };
}

/** The standards that EnableSecurityHub turns on. */
function defaultStandards(place: DefaultsContext): string[] {
  const anyAccount = { ...place, accountId: '' };
  return [
    arn(
      anyAccount,
      'securityhub',
      'standards/aws-foundational-security-best-practices/v/1.0.0',
    ),
    arn(
      { ...anyAccount, region: '' },
      'securityhub',
      'ruleset/cis-aws-foundations-benchmark/v/1.2.0',
    ),
  ];
}

function standardDefaults(
  standard: Partial<StandardsSubscription>,
  place: DefaultsContext,
): Partial<StandardsSubscription> {
  const [, name] = (standard.StandardsArn ?? '').split(
    /:(?:standards|ruleset)\//,
  );
  return {
    StandardsSubscriptionArn: arn(place, 'securityhub', `subscription/${name}`),
    StandardsInput: {},
    StandardsStatus: 'READY',
    ...standard,
  };
}

function aggregatorDefaults(
  aggregator: GetFindingAggregatorResponse,
  place: DefaultsContext,
): GetFindingAggregatorResponse {
  const id = stableUuid(`${place.accountId}/finding-aggregator`);
  return {
    FindingAggregatorArn: arn(place, 'securityhub', `finding-aggregator/${id}`),
    FindingAggregationRegion: place.region,
    RegionLinkingMode: 'ALL_REGIONS',
    ...aggregator,
  };
}

/** Security Hub as EnableSecurityHub leaves it. */
export function securityHubDefaults(
  hub: EstateSecurityHub,
  place: DefaultsContext,
): EstateSecurityHub {
  const standards =
    hub.Standards ??
    defaultStandards(place).map(StandardsArn => ({ StandardsArn }));
  return {
    HubArn: arn(place, 'securityhub', 'hub/default'),
    SubscribedAt: '2024-03-04T09:00:00.000Z',
    AutoEnableControls: true,
    ControlFindingGenerator: 'SECURITY_CONTROL',
    ProductSubscriptions: [
      arn(place, 'securityhub', 'product-subscription/aws/guardduty'),
      arn(place, 'securityhub', 'product-subscription/aws/securityhub'),
    ],
    ...hub,
    Standards: standards.map(it => standardDefaults(it, place)),
    FindingAggregator:
      hub.FindingAggregator && aggregatorDefaults(hub.FindingAggregator, place),
    Findings: hub.Findings?.map((finding, index) =>
      findingDefaults(finding, index, place),
    ),
  };
}
