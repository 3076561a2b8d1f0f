import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityPosture,
  GapAges,
} from 'backstage-plugin-aws-detective-controls-common';
import useAsync from 'react-use/esm/useAsync';
import { detectiveControlsApiRef } from '../api';
import { Muted } from '../components/Muted';
import { useText } from '../hooks/useText';

const AGES = [
  'week',
  'month',
  'quarter',
  'older',
] as const satisfies readonly (keyof GapAges)[];

/**
 * How old the entity's gaps are, by control; nothing where it has none, or where the
 * reader may not see the scorecard that counts them.
 */
export function AgesLine({ posture }: { posture: EntityPosture }) {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const { entityRef, evaluatedAt } = posture;
  const gaps = posture.counts.fail > 0;
  const load = useCallback(
    async () =>
      gaps
        ? (await api.getScorecardHeadline({ entity: [entityRef] })).ages
        : undefined,
    [api, entityRef, gaps],
  );
  // A newer posture can have other gaps.
  const { value } = useAsync(load, [load, evaluatedAt]);
  const shown = AGES.filter(age => value && value[age] > 0);
  if (!value || shown.length === 0) {
    return null;
  }
  return (
    <p style={{ margin: '0 0 12px' }}>
      <Muted>
        {t('card.ages')}{' '}
        {shown
          .map(age => t(`card.age.${age}`, { gaps: String(value[age]) }))
          .join(' · ')}
      </Muted>
    </p>
  );
}
