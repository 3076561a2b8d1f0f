import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import { CodeBlock } from '../../components/CodeBlock';
import { useText } from '../../hooks/useText';

/** What would make something somebody's: YAML to copy, unfolded on demand. */
export function FixCell({ fix, of }: { fix: string; of: string }) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${t(
          open ? 'scorecard.hideFix' : 'scorecard.showFix',
        )}: ${of}`}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'scorecard.hideFix' : 'scorecard.showFix')}
      </Button>
      {open && (
        <div id={id}>
          <CodeBlock label={t('scorecard.fixOf', { title: of })} text={fix} />
        </div>
      )}
    </>
  );
}
