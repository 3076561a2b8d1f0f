import {
  paginateDescribeComplianceByResource,
  paginateSelectResourceConfig,
} from '@aws-sdk/client-config-service';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { ConfigCompliance, ConfigRecorder } from '../../model';
import { ReadingError } from '../ReadingError';
import { configService } from './config';

const COMPLIANCE_TYPE = 'AWS::Config::ResourceCompliance';

const EXPRESSION =
  'SELECT configuration.targetResourceId, configuration.targetResourceType, ' +
  'configuration.complianceType, configuration.configRuleList ' +
  `WHERE resourceType = '${COMPLIANCE_TYPE}'`;

/**
 * AWS Config's compliance of every resource. Without a recorder at work its
 * last word may be years old, so that counts as disabled.
 */
export const compliance: AwsCollector<'config:compliance'> = {
  id: 'config:compliance',
  read: async context => {
    const found = await context.read('config:recorders');
    if (found.status !== 'ok') {
      throw ReadingError.fromReading(found);
    }
    const own = found.value.filter(
      ({ recordingScope }) => recordingScope !== 'INTERNAL',
    );
    const atWork = own.filter(({ recording }) => recording);
    if (atWork.length === 0) {
      throw new ReadingError(
        'disabled',
        own.length === 0
          ? 'AWS Config is not enabled: the region has no configuration recorder'
          : 'AWS Config is stopped: the configuration recorder of the region does not record',
      );
    }
    return atWork.some(recordsCompliance) ? select(context) : describe(context);
  },
};

/** Whether a recorder keeps compliance as configuration items, to be queried. */
export function recordsCompliance(
  recorder: Pick<
    ConfigRecorder,
    'allSupported' | 'resourceTypes' | 'excludedResourceTypes' | 'strategy'
  >,
): boolean {
  switch (recorder.strategy) {
    case 'INCLUSION_BY_RESOURCE_TYPES':
      return recorder.resourceTypes.includes(COMPLIANCE_TYPE);
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      return !recorder.excludedResourceTypes.includes(COMPLIANCE_TYPE);
    default:
      return (
        recorder.allSupported ||
        recorder.resourceTypes.includes(COMPLIANCE_TYPE)
      );
  }
}

interface ComplianceItem {
  configuration?: {
    targetResourceId?: string;
    targetResourceType?: string;
    complianceType?: string;
    configRuleList?: { configRuleName?: string; complianceType?: string }[];
  };
}

async function select(context: AwsCollectorContext): Promise<ConfigCompliance> {
  const pages = paginateSelectResourceConfig(
    { client: context.client(configService) },
    { Expression: EXPRESSION, Limit: 100 },
    context.call,
  );
  const rows = await allPages(pages, page => present(page.Results, 'Results'));
  return {
    source: 'select',
    rows: rows.map(row => {
      const { configuration } = JSON.parse(row) as ComplianceItem;
      return {
        ...identify(
          configuration?.targetResourceType,
          configuration?.targetResourceId,
          configuration?.complianceType,
        ),
        rules: (configuration?.configRuleList ?? []).map(rule => ({
          name: rule.configRuleName ?? '',
          compliance: rule.complianceType ?? '',
        })),
      };
    }),
  };
}

async function describe(
  context: AwsCollectorContext,
): Promise<ConfigCompliance> {
  const pages = paginateDescribeComplianceByResource(
    { client: context.client(configService) },
    { Limit: 100 },
    context.call,
  );
  const rows = await allPages(pages, page =>
    present(page.ComplianceByResources, 'ComplianceByResources'),
  );
  return {
    source: 'describe',
    rows: rows.map(row => ({
      ...identify(
        row.ResourceType,
        row.ResourceId,
        row.Compliance?.ComplianceType,
      ),
      rules: [],
    })),
  };
}

// A row that names no resource, or no verdict, may be any resource's.
function identify(
  resourceType: string | undefined,
  resourceId: string | undefined,
  verdict: string | undefined,
) {
  return {
    resourceType: present(
      resourceType,
      'the resource type of a compliance row',
    ),
    resourceId: present(resourceId, 'the resource id of a compliance row'),
    compliance: present(verdict, 'the compliance of a compliance row'),
  };
}
