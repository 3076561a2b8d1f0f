import { Content, Header, Page } from '@backstage/core-components';
import { useText } from '../hooks/useText';
import { TargetsContent } from './TargetsContent';

/** The page of sweeps, with a header of its own. */
export function TargetsPage() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title={t('targets.title')} subtitle={t('targets.subtitle')} />
      <Content>
        <TargetsContent />
      </Content>
    </Page>
  );
}
