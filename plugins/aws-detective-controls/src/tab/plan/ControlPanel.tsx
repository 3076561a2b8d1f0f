import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { Progress } from '@backstage/core-components';
import {
  Benchmark,
  ControlMetadata,
  ControlResult,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { Disclosure } from '../../components/Disclosure';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { CloseIt } from './CloseIt';
import { ControlSummary } from './ControlSummary';
import { GapWork } from './GapWork';
import { groupOf, Scope } from './planModel';
import { OtherResults } from './OtherResults';
import { ResultsTable } from './ResultsTable';
import { EntityWork } from './useEntityWork';

/** Props of {@link ControlPanel}. */
export interface ControlPanelProps {
  entityRef: string;
  /** The edition by which the plan is read. */
  benchmark?: Benchmark;
  control: ControlMetadata;
  counts: StatusCounts;
  scope: Scope;
  /** The account whose results these are, where they are inherited. */
  accountId?: string;
  /** Its rows that need attention. */
  results: ControlResult[];
  /** Whether more of them are on their way. */
  loading: boolean;
  open: boolean;
  onToggle(): void;
  /** Whether a link leads here. */
  linked: boolean;
  /** Waivers of the entity, and work on its gaps; absent of what is inherited. */
  work?: EntityWork;
}

/** One control: its state, its rows with reason and evidence, and the way out. */
export function ControlPanel(props: ControlPanelProps) {
  const { control, counts, results, scope, open } = props;
  const t = useText();
  const localized = useLocalizedText();
  const folded = groupOf(counts) !== 'attention';
  const [others, setOthers] = useState(false);
  const title = localized(control.title);
  return (
    <Disclosure
      level={5}
      open={open}
      onToggle={props.onToggle}
      arriveHere={props.linked}
      summary={
        <ControlSummary control={control} counts={counts} results={results} />
      }
    >
      {results.length > 0 && (
        <ResultsTable
          caption={t('plan.resultsOf', { title })}
          results={results}
        />
      )}
      {results.length === 0 && props.loading && (
        <Progress aria-label={t('state.loading')} />
      )}
      {(folded || others) && (
        <OtherResults
          entityRef={props.entityRef}
          control={control}
          scope={scope}
          accountId={props.accountId}
        />
      )}
      {!folded && (
        <Button
          size="small"
          style={{ textTransform: 'none' }}
          aria-expanded={others}
          onClick={() => setOthers(shown => !shown)}
        >
          {t(others ? 'plan.hideOthers' : 'plan.showOthers')}
        </Button>
      )}
      {props.work && counts.fail + counts.waived > 0 && (
        <GapWork
          entityRef={props.entityRef}
          control={control}
          ownerRef={results.find(({ ownerRef }) => ownerRef)?.ownerRef}
          open={counts.fail > 0}
          work={props.work}
          onChange={props.work.reload}
        />
      )}
      <CloseIt
        control={control}
        benchmark={props.benchmark}
        failing={results.filter(({ status }) => status === 'fail')}
      />
    </Disclosure>
  );
}
