import { useMemo } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { ScorecardDay } from 'backstage-plugin-aws-detective-controls-common';
import {
  Area,
  AreaChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { mutedText, statusColours } from '../../components/palette';
import { useText } from '../../hooks/useText';
import {
  displayStatus,
  JUDGED_STATES,
  stateWord,
} from '../figures/scoreStates';
import { useFormat } from '../figures/useFormat';
import { TrendLegend } from './TrendLegend';

const HEIGHT = 260;

/** Props of {@link TrendChart}. */
export interface TrendChartProps {
  /** Says what is drawn; the days themselves stand in the table below. */
  label: string;
  days: ScorecardDay[];
}

/** The states of each day, stacked: what is wrong or not known at the bottom, where it is compared best. */
export function TrendChart({ label, days }: TrendChartProps) {
  const theme = useTheme();
  const t = useText();
  const format = useFormat();
  const text = mutedText(theme);
  const points = useMemo(
    () => days.map(({ day, counts }) => ({ day, ...counts })),
    [days],
  );
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer
        width="100%"
        height={HEIGHT}
        initialDimension={{ width: 320, height: HEIGHT }}
      >
        <AreaChart
          data={points}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <defs>
            {(['unknown', 'stale'] as const).map(state => {
              const colours = statusColours(theme, displayStatus(state));
              return (
                <pattern
                  key={state}
                  id={`detective-controls-trend-${state}`}
                  width={6}
                  height={6}
                  patternUnits="userSpaceOnUse"
                  patternTransform={`rotate(${state === 'stale' ? -45 : 45})`}
                >
                  <rect width={6} height={6} fill={colours.ground} />
                  <rect width={2} height={6} fill={colours.solid} />
                </pattern>
              );
            })}
          </defs>
          <CartesianGrid
            vertical={false}
            stroke={theme.palette.divider}
            strokeDasharray="3 3"
          />
          <XAxis
            dataKey="day"
            tickFormatter={format.day}
            minTickGap={32}
            tick={{ fill: text, fontSize: 12 }}
            stroke={text}
          />
          <YAxis
            allowDecimals={false}
            tickFormatter={format.number}
            width={52}
            tick={{ fill: text, fontSize: 12 }}
            stroke={text}
          />
          <Tooltip
            labelFormatter={day => format.day(String(day))}
            formatter={value => format.number(Number(value))}
            contentStyle={{
              backgroundColor: theme.palette.background.paper,
              color: theme.palette.text.primary,
            }}
            itemStyle={{ color: theme.palette.text.primary }}
          />
          {/* The chart's own has lines, which cannot be hatched, by the alphabet. */}
          <Legend content={<TrendLegend />} />
          {JUDGED_STATES.map(state => {
            const colours = statusColours(theme, displayStatus(state));
            const hatched = state === 'unknown' || state === 'stale';
            return (
              <Area
                key={state}
                type="step"
                stackId="all"
                dataKey={state}
                name={stateWord(state, t)}
                stroke={colours.solid}
                strokeDasharray={state === 'stale' ? '4 3' : undefined}
                fill={
                  hatched
                    ? `url(#detective-controls-trend-${state})`
                    : colours.solid
                }
                fillOpacity={hatched ? 1 : 0.75}
                isAnimationActive={false}
              />
            );
          })}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
