import { InfoCard, InfoCardVariants } from '@backstage/core-components';
import { useText } from '../hooks/useText';
import { WorkList } from './WorkList';

const MINE = ['mine'];

/** What the entities of the signed-in user, and of the user's groups, lack. */
export function HomeWork() {
  return <WorkList owners={MINE} />;
}

/**
 * Props of the home page's card.
 *
 * @public
 */
export interface AwsDetectiveControlsHomeWorkProps {
  /** Stands above it; "What your entities lack" unless told. */
  title?: string;
  /** How the card fits into its grid, as for any `InfoCard`. */
  variant?: InfoCardVariants;
}

/** {@link HomeWork} in a card, for home pages that do not bring their own. */
export function HomeWorkCard(props: AwsDetectiveControlsHomeWorkProps) {
  const t = useText();
  return (
    <InfoCard
      title={props.title ?? t('mywork.homeTitle')}
      titleTypographyProps={{ component: 'h2' }}
      variant={props.variant}
      divider={false}
    >
      <HomeWork />
    </InfoCard>
  );
}
