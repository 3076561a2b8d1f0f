import { ReactNode } from 'react';
import { Polled } from '../../hooks/usePolled';
import { LoadError } from '../../states/LoadError';
import { isNotAllowed } from '../../states/responseErrors';
import { UpdateFailed } from '../../states/UpdateFailed';
import { Denied } from './Denied';
import { Loading } from './Loading';

/** Props of {@link Loaded}. */
export interface LoadedProps<T> {
  of: Polled<T>;
  /** The name of the permission without which the backend refuses it. */
  permission: string;
  children(value: T): ReactNode;
}

/** Shows what was loaded; or that it loads, that the reader may not see it, or why it failed. */
export function Loaded<T>({ of, permission, children }: LoadedProps<T>) {
  const { value, error, reload } = of;
  // What was seen before the reader lost the permission is not shown any longer.
  if (isNotAllowed(error)) {
    return <Denied permission={permission} />;
  }
  if (value === undefined) {
    return error ? <LoadError error={error} onRetry={reload} /> : <Loading />;
  }
  return (
    <>
      {error && <UpdateFailed error={error} onRetry={reload} />}
      {children(value)}
    </>
  );
}
