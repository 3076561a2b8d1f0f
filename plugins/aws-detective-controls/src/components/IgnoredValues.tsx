import Button from '@material-ui/core/Button';
import { IgnoredValue } from '../hooks/ignoredValues';
import { UrlFilters } from '../hooks/useUrlFilters';
import { useText } from '../hooks/useText';
import { Notice } from './Notice';

/** Props of {@link IgnoredValues}. */
export interface IgnoredValuesProps {
  url: UrlFilters;
  values: IgnoredValue[];
}

/** What the address asks for that does not exist: it is named, not swallowed. */
export function IgnoredValues({ url, values }: IgnoredValuesProps) {
  const t = useText();
  if (values.length === 0) {
    return null;
  }
  const drop = () => {
    const names = new Set(values.map(({ name }) => name));
    url.set(
      Object.fromEntries(
        [...names].map(name => [
          name,
          url
            .getAll(name)
            .filter(
              value =>
                !values.some(of => of.name === name && of.value === value),
            ),
        ]),
      ),
    );
  };
  return (
    <Notice tone="waived">
      <div role="alert">
        {t('scorecard.ignored', {
          values: values
            .map(({ name, value }) => `${name}=${value}`)
            .join(', '),
        })}{' '}
        <Button size="small" color="inherit" onClick={drop}>
          {t('scorecard.dropIgnored')}
        </Button>
      </div>
    </Notice>
  );
}
