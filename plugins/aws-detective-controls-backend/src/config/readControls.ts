import {
  BENCHMARK_IDS,
  BenchmarkId,
  ControlTier,
} from 'backstage-plugin-aws-detective-controls-common';
import { ConfigNode } from './ConfigNode';
import { ExemptionConfig, PluginConfig } from './PluginConfig';
import { readDistinct } from './readAccounts';
import { readOneOf } from './readOneOf';

const TIERS: readonly ControlTier[] = ['core', 'recommended', 'extended'];

/** Reads which editions of SEC 4 are offered. */
export function readBenchmarks(node: ConfigNode): BenchmarkId[] {
  const ids = readDistinct(
    node.list(`takes a list of ${BENCHMARK_IDS.join(', ')}`),
    item => readOneOf(item, BENCHMARK_IDS),
  );
  if (node.given && node.is([])) {
    node.reject(`takes at least one of ${BENCHMARK_IDS.join(', ')}`);
  }
  return ids.length > 0 ? ids : [...BENCHMARK_IDS];
}

/**
 * Reads which controls are judged, and what they are not asked of.
 *
 * @param known - the ids of all controls
 */
export function readControls(
  node: ConfigNode,
  known: readonly string[],
): PluginConfig['controls'] {
  const { tiers, enabled, disabled, exemptions } = node.object([
    'tiers',
    'enabled',
    'disabled',
    'exemptions',
  ]);
  const ids = (list: ConfigNode) =>
    readDistinct(list.list('takes a list of ids of controls'), item =>
      readControlId(item, known),
    );
  const read = {
    tiers: tiers.given
      ? readDistinct(tiers.list(`takes a list of ${TIERS.join(', ')}`), item =>
          readOneOf(item, TIERS),
        )
      : TIERS.filter(tier => tier !== 'extended'),
    enabled: ids(enabled),
    disabled: ids(disabled),
    exemptions: exemptions
      .list('takes a list of exemptions, each with a reason')
      .map(item => readExemption(item, known)),
  };
  const both = read.enabled.find(id => read.disabled.includes(id));
  if (both) {
    disabled.reject(`takes no control that ${enabled.path} has too: ${both}`);
  }
  return read;
}

function readControlId(
  node: ConfigNode,
  known: readonly string[],
): string | undefined {
  const id = node.text(/\S/, 'takes the id of a control');
  return id === undefined || known.includes(id)
    ? id
    : node.reject(
        'takes the id of a control, such as vpc-flow-logs-enabled (docs/controls.md lists them)',
      );
}

function readExemption(
  node: ConfigNode,
  known: readonly string[],
): ExemptionConfig {
  const { controls, arns, tags, accounts, reason } = node.object([
    'controls',
    'arns',
    'tags',
    'accounts',
    'reason',
  ]);
  const exemption: ExemptionConfig = {
    path: node.path,
    controls: listOf(controls, 'takes a list of ids of controls', item =>
      readControlId(item, known),
    ),
    arns: listOf(arns, 'takes a list of ARNs', item =>
      item.text(
        /^arn:aws[a-z-]*:[^:]+:[^:]*:[^:]*:.+$/,
        "takes an ARN, whole or as a prefix that ends in '*'",
      ),
    ),
    tags: tags.given ? readTags(tags) : undefined,
    accounts: listOf(accounts, 'takes a list of account ids', item =>
      item.text(/^\d{12}$/, 'takes twelve digits in quotes'),
    ),
    reason:
      reason.text(
        /\S/,
        'takes the reason, which is shown with each exempt result',
      ) ?? '',
  };
  if (!reason.given) {
    reason.reject('takes the reason, which is shown with each exempt result');
  }
  if (!arns.given && !tags.given && !accounts.given) {
    node.reject('takes at least one of arns, tags and accounts');
  }
  return exemption;
}

function readTags(node: ConfigNode): Record<string, string[]> {
  const tags = Object.fromEntries(
    node.entries().map(([key, value]) => {
      const text = value.isList
        ? readDistinct(value.list('takes a list of values'), item =>
            item.text(/^/, 'takes the value of a tag, in quotes'),
          )
        : [value.text(/^/, 'takes the value of a tag, in quotes') ?? ''];
      if (text.length === 0) {
        value.reject('takes the value of a tag, or a list of values');
      }
      return [key, text];
    }),
  );
  if (Object.keys(tags).length === 0) {
    node.reject('takes values by tag key, such as { env: sandbox }');
  }
  return tags;
}

/** A list that is not empty; undefined where it is absent. */
function listOf(
  node: ConfigNode,
  takes: string,
  read: (item: ConfigNode) => string | undefined,
): string[] | undefined {
  if (!node.given) {
    return undefined;
  }
  if (node.is([])) {
    return node.reject(`${takes}, with at least one`);
  }
  return readDistinct(node.list(takes), read);
}
