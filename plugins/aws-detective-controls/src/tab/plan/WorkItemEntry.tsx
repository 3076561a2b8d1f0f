import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { WorkItem } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../../hooks/useText';
import { CloseWorkDialog, WorkItemLine } from '../../work';

/** Props of {@link WorkItemEntry}. */
export interface WorkItemEntryProps {
  item: WorkItem;
  controlTitle: string;
  /** Whether the reader may close it. */
  closable: boolean;
  /** Told once it was closed. */
  onChange(): void;
}

/** Work on a gap, with a way to close it by hand. */
export function WorkItemEntry(props: WorkItemEntryProps) {
  const { item, controlTitle, closable, onChange } = props;
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <li>
      <WorkItemLine item={item} />
      {closable && item.state !== 'closing' && (
        <Button
          size="small"
          aria-haspopup="dialog"
          aria-label={`${t('work.closeWork')}: ${controlTitle}`}
          onClick={() => setAsked(true)}
        >
          {t('work.close')}
        </Button>
      )}
      {asked && (
        <CloseWorkDialog
          item={item}
          controlTitle={controlTitle}
          onClose={() => setAsked(false)}
          onClosed={onChange}
        />
      )}
    </li>
  );
}
