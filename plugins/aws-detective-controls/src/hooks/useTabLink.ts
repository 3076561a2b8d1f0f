import { Entity } from '@backstage/catalog-model';
import { RouteRef, useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  entityContentRouteRef,
  scorecardRouteRef,
  targetsRouteRef,
} from '../routes';

/** The path of a route, or `undefined` where the app does not mount it. */
function useOptionalPath(routeRef: RouteRef): string | undefined {
  try {
    // A route that is not mounted makes the hook throw after its own hooks ran.
    return useRouteRef(routeRef)();
  } catch {
    return undefined;
  }
}

/**
 * Gives the path of the entity tab, opened at a control or a view.
 *
 * Where the tab's own route cannot be resolved from here, it is taken to be at
 * `detective-controls` below the entity page.
 */
export function useTabLink(
  entity: Entity,
): (query?: Record<string, string>) => string {
  const mounted = useOptionalPath(entityContentRouteRef);
  const entityPath = useRouteRef(entityRouteRef)(entityRouteParams(entity));
  const path = mounted ?? `${entityPath}/detective-controls`;
  return query => {
    const text = new URLSearchParams(query).toString();
    return text ? `${path}?${text}` : path;
  };
}

/**
 * Gives the path of any entity's tab, from outside its page: by its ref, opened at
 * a control or a view. The tab is taken to be at `detective-controls`.
 */
export function useEntityTabLink(): (
  entityRef: string,
  query?: Record<string, string>,
) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return (entityRef, query) => {
    const path = `${entityRoute(
      entityRouteParams(entityRef),
    )}/detective-controls`;
    const text = new URLSearchParams(query).toString();
    return text ? `${path}?${text}` : path;
  };
}

/** The path of the scorecard, or `undefined` where the app does not mount it. */
export function useScorecardPath(): string | undefined {
  return useOptionalPath(scorecardRouteRef);
}

/** The path of the page of sweeps, or `undefined` where the app does not mount it. */
export function useTargetsPath(): string | undefined {
  return useOptionalPath(targetsRouteRef);
}
