import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';
import { place } from '../../components/accountId';
import { FilterSelect } from '../../components/FilterSelect';
import { Muted } from '../../components/Muted';
import { useText } from '../../hooks/useText';

/** Props of {@link SubjectSelect}. */
export interface SubjectSelectProps {
  results: ControlResult[];
  chosen: ControlResult;
  /** Takes the subject of a result. */
  onChange(subject: string | undefined): void;
}

function nameOf({ resource, accountId, region }: ControlResult): string {
  const where = place(accountId, region);
  return resource ? `${resource.name ?? resource.id} (${where})` : where;
}

/** For which result the steps are filled in: a choice where there are several. */
export function SubjectSelect(props: SubjectSelectProps) {
  const { results, chosen, onChange } = props;
  const t = useText();
  const label = t('remediation.filledFor');
  if (results.length < 2) {
    return (
      <Muted>
        {label}: {nameOf(chosen)}
      </Muted>
    );
  }
  return (
    <FilterSelect
      required
      label={label}
      value={chosen.subject}
      options={results.map(result => ({
        value: result.subject,
        label: nameOf(result),
      }))}
      onChange={onChange}
    />
  );
}
