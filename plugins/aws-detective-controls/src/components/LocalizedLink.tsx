import { LocalizedText } from 'backstage-plugin-aws-detective-controls-common';
import { useLocalizedText } from '../hooks/useLocalizedText';
import { ExternalLink } from './ExternalLink';

/** A link whose text and page are there in each language. */
export function LocalizedLink(props: {
  label: LocalizedText;
  url: LocalizedText;
}) {
  const localized = useLocalizedText();
  const href = localized(props.url);
  return (
    <ExternalLink href={href} hrefLang={href === props.url.en ? 'en' : 'ja'}>
      {localized(props.label)}
    </ExternalLink>
  );
}
