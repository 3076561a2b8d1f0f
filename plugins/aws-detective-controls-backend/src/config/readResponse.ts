import { ConfigNode } from './ConfigNode';
import { PluginConfig } from './PluginConfig';

/** Reads what people say acts on findings. */
export function readResponse(node: ConfigNode): PluginConfig['response'] {
  const { responders } = node.object(['responders']);
  return {
    responders: responders
      .list('takes a list of responders, each with arn and reason')
      .flatMap(item => {
        const { arn, reason } = item.object(['arn', 'reason']);
        const takesArn = 'takes the ARN of a target of EventBridge rules';
        const takesReason = 'takes the reason, which is shown with the result';
        const read = {
          arn: arn.given
            ? arn.text(/^arn:aws[a-z-]*:[^:]+:[^:]*:[^:]*:.+$/, takesArn)
            : arn.reject(takesArn),
          reason: reason.given
            ? reason.text(/\S/, takesReason)
            : reason.reject(takesReason),
        };
        return read.arn !== undefined && read.reason !== undefined
          ? [{ arn: read.arn, reason: read.reason }]
          : [];
      }),
  };
}
