import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { UNOWNED_QUEUES } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { useText } from '../../hooks/useText';
import { FigureLink } from '../figures/FigureLink';
import { useFormat } from '../figures/useFormat';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { useScorecardLoad } from '../useScorecardLoad';
import { isNotAllowed } from '../../states/responseErrors';
import { Tile } from './Tile';

/** How much is nobody's work; nothing for who may not read that. */
export function UnownedTile() {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const format = useFormat();
  const url = useScorecardUrl();
  // The queues have no other filters, and a link to them keeps these.
  const { account, search } = url.filter;
  const load = useCallback(
    () =>
      Promise.all(
        UNOWNED_QUEUES.map(async queue => ({
          queue,
          total: (await api.getUnowned({ queue, account, search, limit: 1 }))
            .total,
        })),
      ),
    [api, account, search],
  );
  const { value, error } = useScorecardLoad(load);
  if (isNotAllowed(error) || (!value && !error)) {
    return null;
  }
  const title = t('scorecard.unowned');
  if (!value) {
    return <Tile title={title} figure={t('scorecard.couldNotLoad')} />;
  }
  const [resources, ...others] = value;
  const to = (queue: string) => url.link({ view: 'unowned', queue });
  return (
    <Tile
      title={title}
      figure={format.number(resources.total)}
      to={to(resources.queue)}
    >
      {t('scorecard.queue.resources')}
      {others.map(({ queue, total }) => (
        <div key={queue}>
          <FigureLink to={to(queue)}>
            {t(`scorecard.queue.${queue}`)}: {format.number(total)}
          </FigureLink>
        </div>
      ))}
    </Tile>
  );
}
