import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import { CodeBlock } from '../components/CodeBlock';
import { useText } from '../hooks/useText';

function exampleYaml(entity: Entity): string {
  return [
    `apiVersion: ${entity.apiVersion}`,
    `kind: ${entity.kind}`,
    'metadata:',
    `  name: ${entity.metadata.name}`,
    '  annotations:',
    '    aws.amazon.com/tags: service=payments,env=prod',
    '    aws.amazon.com/arn: arn:aws:s3:::payments-receipts',
    '    aws.amazon.com/cloudformation-stack: payments-prod',
    "    aws.amazon.com/account-id: '111122223333'",
    '',
  ].join('\n');
}

/** The entity claims nothing: what to add to its catalog file. */
export function NoClaims({ entity }: { entity: Entity }) {
  const t = useText();
  return (
    <>
      <Typography variant="h6" component="h3">
        {t('state.noClaimsTitle')}
      </Typography>
      <Typography variant="body2" paragraph>
        {t('state.noClaimsText')}
      </Typography>
      <Typography variant="subtitle2" component="h4">
        {t('state.noClaimsExample')}
      </Typography>
      <CodeBlock
        label={t('state.noClaimsExample')}
        text={exampleYaml(entity)}
      />
    </>
  );
}
