import { Content, Header, Page } from '@backstage/core-components';
import { useText } from '../hooks/useText';
import { ScorecardContent } from './ScorecardContent';

/** The scorecard, with a header of its own. */
export function ScorecardPage() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title={t('scorecard.title')} subtitle={t('scorecard.subtitle')} />
      <Content>
        <ScorecardContent />
      </Content>
    </Page>
  );
}
