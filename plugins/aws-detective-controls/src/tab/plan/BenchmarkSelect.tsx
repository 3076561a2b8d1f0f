import { makeStyles } from '@material-ui/core/styles';
import { Benchmark } from 'backstage-plugin-aws-detective-controls-common';
import { FilterSelect } from '../../components/FilterSelect';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(1.5) },
}));

/** Props of {@link BenchmarkSelect}. */
export interface BenchmarkSelectProps {
  benchmarks: Benchmark[];
  chosen: Benchmark;
  /** Takes the query parameters to set; `undefined` clears one. */
  onChange(values: Record<string, string | undefined>): void;
}

/** By which edition of SEC 4 the plan is read, where there is a choice. */
export function BenchmarkSelect(props: BenchmarkSelectProps) {
  const { benchmarks, chosen, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  if (benchmarks.length < 2) {
    return null;
  }
  return (
    <div className={classes.root}>
      <FilterSelect
        required
        label={t('plan.readBy')}
        value={chosen.id}
        options={benchmarks.map(({ id, title }) => ({
          value: id,
          label: localized(title),
        }))}
        // Steps of other editions have the same ids, and are about other things.
        onChange={id =>
          onChange({
            benchmark: id === benchmarks[0].id ? undefined : id,
            step: undefined,
          })
        }
      />
    </div>
  );
}
