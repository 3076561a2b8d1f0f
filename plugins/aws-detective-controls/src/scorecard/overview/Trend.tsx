import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  awsDetectiveControlsScorecardReadPermission,
  ScorecardDay,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { Disclosure } from '../../components/Disclosure';
import { Muted } from '../../components/Muted';
import { TextFunction, useText } from '../../hooks/useText';
import { JUDGED_STATES, stateCount } from '../figures/scoreStates';
import { useFormat } from '../figures/useFormat';
import { Loaded } from '../states/Loaded';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { useScorecardLoad } from '../useScorecardLoad';
import { Section } from '../Section';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';

/** A day in words: what passes is never told without what is not known. */
function dayWords({ counts }: ScorecardDay, t: TextFunction): string {
  return JUDGED_STATES.map(state => stateCount(state, counts[state], t)).join(
    ', ',
  );
}

function Days({ days }: { days: ScorecardDay[] }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (days.length === 0) {
    return <Muted>{t('scorecard.noTrend')}</Muted>;
  }
  const first = days[0];
  const last = days[days.length - 1];
  return (
    <>
      <TrendChart
        days={days}
        label={t('scorecard.trendLabel', {
          from: format.day(first.day),
          to: format.day(last.day),
          before: dayWords(first, t),
          now: dayWords(last, t),
        })}
      />
      <Muted>{t('scorecard.trendNote')}</Muted>
      <Disclosure
        level={4}
        summary={t('scorecard.asTable')}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <TrendTable days={days} />
      </Disclosure>
    </>
  );
}

/** How it came to stand so, day by day: as a chart, and as a table. */
export function Trend() {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const { filter, period } = useScorecardUrl();
  const load = useCallback(
    () => api.getScorecardTrend({ ...filter, days: period }),
    [api, filter, period],
  );
  const trend = useScorecardLoad(load);
  return (
    <Section title={t('scorecard.trend')}>
      <Loaded
        of={trend}
        permission={awsDetectiveControlsScorecardReadPermission.name}
      >
        {({ days }) => <Days days={days} />}
      </Loaded>
    </Section>
  );
}
