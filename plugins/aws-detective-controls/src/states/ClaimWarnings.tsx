import { ClaimWarning } from 'backstage-plugin-aws-detective-controls-common';
import { CopyText } from '../components/CopyText';
import { Notice } from '../components/Notice';
import { useText } from '../hooks/useText';

/** Claims that could not be taken, each with its annotation and what is wrong. */
export function ClaimWarnings({ warnings }: { warnings: ClaimWarning[] }) {
  const t = useText();
  if (warnings.length === 0) {
    return null;
  }
  return (
    <Notice tone="waived">
      <strong>{t('state.warningsTitle', { count: warnings.length })}</strong>
      <ul>
        {warnings.map(warning => (
          <li key={`${warning.annotation} ${warning.code} ${warning.value}`}>
            <CopyText text={warning.annotation} />
            {warning.value && <CopyText text={warning.value} />}{' '}
            <span lang="en">{warning.message}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
