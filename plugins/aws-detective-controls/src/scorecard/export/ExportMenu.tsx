import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { useApi } from '@backstage/core-plugin-api';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { ExportFormat } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { Notice } from '../../components/Notice';
import { useText } from '../../hooks/useText';
import { errorMessage } from '../../states/responseErrors';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { downloadName } from './downloadName';
import { saveFile } from './saveFile';

const FORMATS: readonly ExportFormat[] = ['csv', 'json', 'ocsf'];

/** Saves every row of the filters, in a form to choose. */
export function ExportMenu() {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const id = useId();
  const { filter } = useScorecardUrl();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [state, save] = useAsyncFn(
    async (format: ExportFormat) => {
      const response = await api.exportScorecard({ ...filter, format });
      // A stream that breaks off fails here: half an export is never saved.
      const content = await response.blob();
      const name = downloadName(response, format, new Date());
      saveFile(content, name);
      return name;
    },
    [api, filter],
  );
  const choose = (format: ExportFormat) => {
    setAnchor(undefined);
    save(format);
  };
  return (
    <div>
      <Button
        variant="outlined"
        size="small"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? id : undefined}
        disabled={state.loading}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {state.loading ? t('scorecard.exporting') : t('scorecard.export')}
      </Button>
      <Menu
        id={id}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(undefined)}
      >
        {FORMATS.map(format => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {t(`scorecard.exportAs.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <span role="status">
        {state.value && t('scorecard.exported', { name: state.value })}
      </span>
      {state.error && (
        <Notice tone="gap">
          <div role="alert">
            {t('scorecard.exportFailed')}{' '}
            <span lang="en">{errorMessage(state.error)}</span>
          </div>
        </Notice>
      )}
    </div>
  );
}
