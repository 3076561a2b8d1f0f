import { PropsWithChildren } from 'react';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    textDecoration: 'underline',
    textUnderlineOffset: 2,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
}));

/** Props of {@link FigureLink}. */
export interface FigureLinkProps {
  to: string;
  /** Says what the figure is of, where the text alone does not. */
  label?: string;
}

/** A figure that opens the rows behind it. */
export function FigureLink(props: PropsWithChildren<FigureLinkProps>) {
  const { to, label, children } = props;
  return (
    <Link to={to} aria-label={label} className={useStyles().root}>
      {children}
    </Link>
  );
}
