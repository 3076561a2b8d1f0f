import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';

/** Gives the address of the plan opened at one control, read by the same edition. */
export function useControlLink(): (controlId: string) => string {
  const { pathname, search } = useLocation();
  return useCallback(
    controlId => {
      const benchmark = new URLSearchParams(search).get('benchmark');
      const query = new URLSearchParams({
        ...(benchmark ? { benchmark } : {}),
        control: controlId,
      });
      return `${pathname}?${query}`;
    },
    [pathname, search],
  );
}
