import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useText } from '../hooks/useText';
import { Muted } from './Muted';

/** Who has the work, or that nobody has it. */
export function Owner({ entityRef }: { entityRef?: string }) {
  const t = useText();
  return entityRef ? (
    <EntityRefLink entityRef={entityRef} defaultKind="group" hideIcon />
  ) : (
    <Muted>{t('table.noOwner')}</Muted>
  );
}
