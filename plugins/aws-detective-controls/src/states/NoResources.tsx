import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import {
  AWS_REGION_ANNOTATION,
  CLAIM_ANNOTATIONS,
} from 'backstage-plugin-aws-detective-controls-common';
import { CopyText } from '../components/CopyText';
import { useText } from '../hooks/useText';

const CLAIMING = new Set([
  ...CLAIM_ANNOTATIONS.map(({ key }) => key),
  AWS_REGION_ANNOTATION,
]);

/** The entity claims something, and nothing in AWS matched it. */
export function NoResources({ entity }: { entity: Entity }) {
  const t = useText();
  const claimed = Object.entries(entity.metadata.annotations ?? {}).filter(
    ([key]) => CLAIMING.has(key),
  );
  return (
    <>
      <Typography variant="h6" component="h3">
        {t('state.noResourcesTitle')}
      </Typography>
      <Typography variant="body2" paragraph>
        {t('state.noResourcesText')}
      </Typography>
      {claimed.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('state.claimed')}
          </Typography>
          <ul>
            {claimed.map(([key, value]) => (
              <li key={key}>
                <CopyText text={key} /> <CopyText text={value} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Typography variant="body2">{t('state.noResourcesFix')}</Typography>
    </>
  );
}
