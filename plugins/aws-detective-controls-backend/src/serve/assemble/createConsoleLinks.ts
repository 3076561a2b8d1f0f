import {
  accountConsoleUrl,
  alarmUrl,
  configRuleUrl,
  ConsoleLinkOptions,
  consoleUrl,
  guardDutyFindingUrl,
  securityHubFindingUrl,
} from 'backstage-plugin-aws-detective-controls-common';
import { Control } from '../../model';
import { ConsoleLinks } from './ConsoleLinks';

/** What {@link accountConsoleUrl} finds the page by. */
function controlOrService({ metadata, needs }: Control): string {
  return metadata.scope === 'resource' && needs.length > 0
    ? needs[0].split(':')[0]
    : metadata.id;
}

/**
 * Links into the AWS console, which sign in through the access portal where
 * `options` name one.
 */
export function createConsoleLinks(options: ConsoleLinkOptions): ConsoleLinks {
  return {
    resource: resource => consoleUrl(resource, options),
    account: (control, target) =>
      accountConsoleUrl(controlOrService(control), target, options),
    finding: ({ source, id, target }) =>
      source === 'guardduty'
        ? guardDutyFindingUrl(id, target, options)
        : securityHubFindingUrl(id, target, options),
    alarm: ({ name, target }) => alarmUrl(name, target, options),
    rule: ({ ruleName, target }) => configRuleUrl(ruleName, target, options),
  };
}
