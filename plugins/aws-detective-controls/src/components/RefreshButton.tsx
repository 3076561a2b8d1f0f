import Button from '@material-ui/core/Button';
import { Refresh } from '../hooks/useRefresh';
import { useText } from '../hooks/useText';

/** Props of {@link RefreshButton} and {@link RefreshStatus}. */
export interface RefreshProps {
  refresh: Refresh;
}

/** Asks for a sweep; shown only to who may. */
export function RefreshButton({ refresh }: RefreshProps) {
  const t = useText();
  if (!refresh.allowed) {
    return null;
  }
  return (
    <Button
      variant="outlined"
      size="small"
      onClick={refresh.ask}
      disabled={refresh.asking}
    >
      {t('refresh.refresh')}
    </Button>
  );
}
