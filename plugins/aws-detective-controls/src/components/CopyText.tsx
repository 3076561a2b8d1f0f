import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import FileCopyOutlinedIcon from '@material-ui/icons/FileCopyOutlined';
import { useCopy } from '../hooks/useCopy';
import { useText } from '../hooks/useText';
import { quietGround } from './palette';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    verticalAlign: 'bottom',
  },
  code: {
    fontFamily: 'Menlo, Consolas, "Liberation Mono", monospace',
    fontSize: '0.8125rem',
    backgroundColor: quietGround(theme),
    borderRadius: 3,
    padding: '1px 4px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  button: { padding: 4, color: 'inherit' },
  icon: { fontSize: '0.9rem' },
}));

/** Props of {@link CopyText}. */
export interface CopyTextProps {
  /** What is copied, and shown on hover. */
  text: string;
  /** What is shown, where that is shorter. */
  label?: string;
}

/** An id, ARN or action in monospace, with a button that copies it whole. */
export function CopyText({ text, label }: CopyTextProps) {
  const classes = useStyles();
  const t = useText();
  const { copied, copy } = useCopy(text);
  const Icon = copied ? CheckIcon : FileCopyOutlinedIcon;
  return (
    <span className={classes.root}>
      <code className={classes.code} title={text}>
        {label ?? text}
      </code>
      <IconButton
        className={classes.button}
        aria-label={t('copy.copy', { text })}
        title={t('copy.copy', { text })}
        onClick={copy}
      >
        <Icon className={classes.icon} aria-hidden />
      </IconButton>
      <span role="status">
        {copied && <VisuallyHidden>{t('copy.copied')}</VisuallyHidden>}
      </span>
    </span>
  );
}
