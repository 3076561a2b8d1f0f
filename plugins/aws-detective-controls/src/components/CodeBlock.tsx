import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useText } from '../hooks/useText';
import { quietGround } from './palette';

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
  const [copied, copy] = useCopyToClipboard();
  return (
    <>
      <pre className={classes.code}>{text}</pre>
      <Button variant="outlined" size="small" onClick={() => copy(text)}>
        {copied.value ? t('copy.copied') : t('copy.copy', { text: label })}
      </Button>
    </>
  );
}
