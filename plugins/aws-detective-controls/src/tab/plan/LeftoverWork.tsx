import Typography from '@material-ui/core/Typography';
import { WorkItem } from 'backstage-plugin-aws-detective-controls-common';
import { total } from '../../components/counts';
import { Notice } from '../../components/Notice';
import { useGapPermissions } from '../../hooks/useGapPermissions';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import type { PlanControl } from './planModel';
import { SectionHeading } from './SectionHeading';
import type { EntityWork } from './useEntityWork';
import { WorkItemEntry } from './WorkItemEntry';

/** Props of {@link LeftoverWork}. */
export interface LeftoverWorkProps {
  items: PlanControl[];
  work: EntityWork;
}

function Entry(props: { item: WorkItem; title: string; onChange(): void }) {
  const { item, title, onChange } = props;
  const may = useGapPermissions(item.entityRef, item.controlId);
  return (
    <>
      <strong>{title}</strong>
      <ul>
        <WorkItemEntry
          item={item}
          controlTitle={title}
          closable={may.manageWork}
          onChange={onChange}
        />
      </ul>
    </>
  );
}

/** Work on controls that say nothing of the entity any more: nothing closes it but a person. */
export function LeftoverWork({ items, work }: LeftoverWorkProps) {
  const t = useText();
  const localized = useLocalizedText();
  const speaking = new Set(
    items.filter(({ own }) => total(own) > 0).map(({ control }) => control.id),
  );
  const left = work.items.filter(({ controlId }) => !speaking.has(controlId));
  if (left.length === 0) {
    return null;
  }
  const titleOf = (id: string) => {
    const found = items.find(({ control }) => control.id === id);
    return found ? localized(found.control.title) : id;
  };
  return (
    <Notice tone="unknown">
      <SectionHeading>{t('plan.leftoverWork')}</SectionHeading>
      <Typography variant="body2">{t('plan.leftoverText')}</Typography>
      {left.map(item => (
        <Entry
          key={item.id}
          item={item}
          title={titleOf(item.controlId)}
          onChange={work.reload}
        />
      ))}
    </Notice>
  );
}
