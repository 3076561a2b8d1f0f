import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readPluginConfig } from './readPluginConfig';

const KNOWN = ['vpc-flow-logs-enabled', 'securityhub-enabled'];

function read(awsDetectiveControls: JsonObject) {
  return readPluginConfig(
    mockServices.rootConfig({ data: { awsDetectiveControls } }),
    KNOWN,
  );
}

const exemption = (over: JsonObject) => ({
  controls: {
    exemptions: [{ accounts: ['111122223333'], reason: 'Agreed', ...over }],
  },
});

describe('the choice of controls', () => {
  it('is read with exemptions, thresholds and benchmarks', () => {
    const config = read({
      benchmarks: ['sec4-current'],
      controls: {
        tiers: ['core', 'extended'],
        enabled: ['vpc-flow-logs-enabled'],
        disabled: ['securityhub-enabled'],
        exemptions: [
          {
            controls: ['vpc-flow-logs-enabled'],
            arns: [
              'arn:aws:ec2:*'.replace('*', 'eu-west-1:111122223333:vpc/*'),
            ],
            tags: { env: ['sandbox', 'dev'], team: 'lab' },
            reason: 'No traffic of customers',
          },
        ],
      },
      findings: { severities: ['MEDIUM'] },
      thresholds: { findingSeverity: 'MEDIUM', findingAge: { days: 7 } },
    });

    expect(config.benchmarks).toEqual(['sec4-current']);
    expect(config.controls).toEqual({
      tiers: ['core', 'extended'],
      enabled: ['vpc-flow-logs-enabled'],
      disabled: ['securityhub-enabled'],
      exemptions: [
        {
          path: 'awsDetectiveControls.controls.exemptions[0]',
          controls: ['vpc-flow-logs-enabled'],
          arns: ['arn:aws:ec2:eu-west-1:111122223333:vpc/*'],
          tags: { env: ['sandbox', 'dev'], team: ['lab'] },
          accounts: undefined,
          reason: 'No traffic of customers',
        },
      ],
    });
    expect(config.thresholds.findings).toEqual({
      severity: 'MEDIUM',
      ageDays: 7,
    });
  });

  it.each<[string, JsonObject, string]>([
    [
      'an unknown control',
      { controls: { disabled: ['vpc-flow-log'] } },
      'awsDetectiveControls.controls.disabled[0] is "vpc-flow-log", but takes the id of a control',
    ],
    [
      'a control that is enabled and disabled',
      { controls: { enabled: [KNOWN[0]], disabled: [KNOWN[0]] } },
      'takes no control that awsDetectiveControls.controls.enabled has too: vpc-flow-logs-enabled',
    ],
    [
      'an unknown tier',
      { controls: { tiers: ['all'] } },
      'awsDetectiveControls.controls.tiers[0] is "all", but takes one of core, recommended, extended',
    ],
    [
      'an unknown benchmark',
      { benchmarks: ['sec5'] },
      'awsDetectiveControls.benchmarks[0] is "sec5", but takes one of sec4-2022, sec4-current',
    ],
    ['no benchmark', { benchmarks: [] }, 'takes at least one of sec4-2022'],
    [
      'an exemption without a reason',
      { controls: { exemptions: [{ accounts: ['111122223333'] }] } },
      'awsDetectiveControls.controls.exemptions[0].reason is missing, but takes the reason',
    ],
    [
      'an exemption of everything',
      { controls: { exemptions: [{ reason: 'No time' }] } },
      'takes at least one of arns, tags and accounts',
    ],
    [
      'an exemption of nothing',
      exemption({ arns: [] }),
      'awsDetectiveControls.controls.exemptions[0].arns is [], but takes a list of ARNs',
    ],
    [
      'an ARN that is none',
      exemption({ arns: ['my-bucket'] }),
      'awsDetectiveControls.controls.exemptions[0].arns[0] is "my-bucket", but takes an ARN',
    ],
    [
      'tags that are none',
      exemption({ tags: {} }),
      'takes values by tag key, such as { env: sandbox }',
    ],
    [
      'an account id without quotes',
      exemption({ accounts: [111122223333] }),
      'awsDetectiveControls.controls.exemptions[0].accounts[0] is 111122223333, but takes twelve digits in quotes',
    ],
    [
      'an unknown key',
      exemption({ until: '2027-01-01' }),
      'awsDetectiveControls.controls.exemptions[0].until is not known',
    ],
    [
      'a severity that is not read',
      { thresholds: { findingSeverity: 'LOW' } },
      'add LOW to awsDetectiveControls.findings.severities',
    ],
    [
      'an age that is no duration',
      { thresholds: { findingAge: 'soon' } },
      'awsDetectiveControls.thresholds.findingAge is "soon", but takes a duration',
    ],
    [
      'a maximum below the minimum',
      { thresholds: { logRetentionDays: 90, logRetentionMaximumDays: 30 } },
      'awsDetectiveControls.thresholds.logRetentionMaximumDays is 30, but takes at least awsDetectiveControls.thresholds.logRetentionDays (90)',
    ],
    [
      'more than all alarms',
      { thresholds: { alarmCoveragePercent: 101 } },
      'takes a whole number from 1 to 100',
    ],
    [
      'a grace that is no duration',
      { thresholds: { alarmDataGrace: 6 } },
      'awsDetectiveControls.thresholds.alarmDataGrace is 6, but takes a duration',
    ],
    [
      'a responder without a reason',
      { response: { responders: [{ arn: 'arn:aws:sqs:eu-west-1:1:q' }] } },
      'awsDetectiveControls.response.responders[0].reason is missing, but takes the reason',
    ],
    [
      'a responder that is no ARN',
      { response: { responders: [{ arn: 'cases', reason: 'Ours' }] } },
      'awsDetectiveControls.response.responders[0].arn is "cases", but takes the ARN',
    ],
  ])('stops the start at %s', (_what, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
