import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  awsDetectiveControlsTargetsReadPermission,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { useTargetsPath } from '../hooks/useTabLink';
import { useText } from '../hooks/useText';
import { place } from './accountId';
import { isOfReading } from './causeWords';
import { VisuallyHidden } from './VisuallyHidden';

/** Props of {@link SweepLink}. */
export interface SweepLinkProps {
  cause: UnknownCause;
  accountId: string;
  region: string;
}

/**
 * Leads from a reading that failed to the sweep of its account and region, where
 * the app has the page of sweeps and the reader may see it.
 */
export function SweepLink({ cause, accountId, region }: SweepLinkProps) {
  const t = useText();
  const path = useTargetsPath();
  const { allowed } = usePermission({
    permission: awsDetectiveControlsTargetsReadPermission,
  });
  if (!path || !allowed || !isOfReading(cause)) {
    return null;
  }
  const account = cause.accountId ?? accountId;
  const query = new URLSearchParams({ account, region });
  return (
    <Link to={`${path}?${query}`} underline="always">
      <span aria-hidden>{t('cause.seeSweep')} →</span>
      <VisuallyHidden>
        {t('cause.seeSweepOf', { place: place(account, region) })}
      </VisuallyHidden>
    </Link>
  );
}
