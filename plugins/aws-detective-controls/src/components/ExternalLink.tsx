import { PropsWithChildren } from 'react';
import MuiLink from '@material-ui/core/Link';
import { useTheme } from '@material-ui/core/styles';
import { BackstageTheme } from '@backstage/theme';
import { useText } from '../hooks/useText';
import { VisuallyHidden } from './VisuallyHidden';

/** Props of {@link ExternalLink}. */
export interface ExternalLinkProps {
  /** An address with http or https; text alone is shown for any other. */
  href: string;
  /** The language of the page behind it. */
  hrefLang?: string;
}

/** A link that leaves the portal, in a new tab. */
export function ExternalLink({
  href,
  hrefLang,
  children,
}: PropsWithChildren<ExternalLinkProps>) {
  const t = useText();
  const theme = useTheme<BackstageTheme>();
  // Addresses come with findings that any product can write: no other schemes.
  if (!/^https?:\/\//i.test(href)) {
    return <span>{children}</span>;
  }
  return (
    <MuiLink
      href={href}
      hrefLang={hrefLang}
      target="_blank"
      rel="noopener noreferrer"
      style={{ color: theme.palette.link }}
    >
      {children} <span aria-hidden>↗</span>
      <VisuallyHidden>{t('link.newTab')}</VisuallyHidden>
    </MuiLink>
  );
}
