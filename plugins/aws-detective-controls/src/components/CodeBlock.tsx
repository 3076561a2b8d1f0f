import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useCopy } from '../hooks/useCopy';
import { useText } from '../hooks/useText';
import { quietGround } from './palette';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(theme => ({
  code: {
    margin: theme.spacing(0.5, 0),
    padding: theme.spacing(1.5),
    backgroundColor: quietGround(theme),
    fontFamily: 'Menlo, Consolas, "Liberation Mono", monospace',
    fontSize: '0.8125rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** Props of {@link CodeBlock}. */
export interface CodeBlockProps {
  /** What the copy button calls it. */
  label: string;
  text: string;
}

/** Several lines to copy. Plain, because highlighting costs contrast. */
export function CodeBlock({ label, text }: CodeBlockProps) {
  const classes = useStyles();
  const t = useText();
  const { copied, copy } = useCopy(text);
  return (
    <>
      <pre className={classes.code}>{text}</pre>
      <Button variant="outlined" size="small" onClick={copy}>
        {copied ? t('copy.copied') : t('copy.copy', { text: label })}
      </Button>
      <span role="status">
        {copied && <VisuallyHidden>{t('copy.copied')}</VisuallyHidden>}
      </span>
    </>
  );
}
