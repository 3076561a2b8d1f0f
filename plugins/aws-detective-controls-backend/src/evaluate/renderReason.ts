import { LocalizedText } from 'backstage-plugin-aws-detective-controls-common';
import { Control, Reason } from '../model';

/**
 * The text of a reason, with its values filled in.
 *
 * @returns the bare key in every language where the control no longer has it, as
 *   may be with a result stored by an earlier version
 */
export function renderReason(
  control: Pick<Control, 'reasons'>,
  reason: Reason,
): LocalizedText {
  const template = control.reasons[reason.key] ?? {
    en: reason.key,
    ja: reason.key,
  };
  return { en: fill(template.en, reason), ja: fill(template.ja, reason) };
}

function fill(template: string, { params = {} }: Reason): string {
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    String(params[name] ?? placeholder),
  );
}
