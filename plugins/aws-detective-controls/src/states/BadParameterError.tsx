import { useSearchParams } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { BadParameter } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';

const useStyles = makeStyles({ value: { overflowWrap: 'anywhere' } });

/** What the API calls otherwise than the links of the portal. */
const IN_LINKS: Record<string, string> = { search: 'q' };

/** Props of {@link BadParameterError}. */
export interface BadParameterErrorProps {
  bad: BadParameter;
  onRetry(): void;
}

/** A link asks for what there is not: what that is, and a way on without it. */
export function BadParameterError({ bad, onRetry }: BadParameterErrorProps) {
  const t = useText();
  const classes = useStyles();
  const [query, setQuery] = useSearchParams();
  const { parameter, value = '' } = bad;
  const name = IN_LINKS[parameter] ?? parameter;
  const others = query.getAll(name).filter(each => each !== value);
  const isInLink = others.length < query.getAll(name).length;
  const remove = () => {
    const next = new URLSearchParams(query);
    next.delete(name);
    others.forEach(other => next.append(name, other));
    setQuery(next, { replace: true });
  };
  return (
    <div role="alert">
      <Typography paragraph className={classes.value}>
        {parameter === 'cursor'
          ? t('state.badCursor')
          : t('state.badParameter', { parameter: name, value })}
      </Typography>
      <Button variant="outlined" onClick={isInLink ? remove : onRetry}>
        {isInLink
          ? t('state.removeParameter', { parameter: name, value })
          : t('state.retry')}
      </Button>
    </div>
  );
}
