import { Signal } from 'backstage-plugin-aws-detective-controls-common';
import { Waivers } from '../act/waivers';
import { CatalogVisibility } from './access/CatalogVisibility';
import { ConsoleLinks } from './assemble/ConsoleLinks';
import { ControlIndex, indexControls } from './assemble/ControlIndex';
import { createConsoleLinks } from './assemble/createConsoleLinks';
import { RouterOptions } from './RouterOptions';

/** What every route works with. */
export interface ServeContext extends Omit<RouterOptions, 'controls' | 'now'> {
  controls: ControlIndex;
  links: ConsoleLinks;
  waivers: Waivers;
  visibility: CatalogVisibility;
  /** The signal of each enabled control, by its id. */
  signals: ReadonlyMap<string, Signal>;
  now: () => Date;
}

/** Puts together what the routes share, once. */
export function createServeContext(options: RouterOptions): ServeContext {
  const controls = indexControls(options.controls);
  const now = options.now ?? (() => new Date());
  return {
    ...options,
    controls,
    links: createConsoleLinks(options.config.console),
    waivers: new Waivers({
      store: options.store,
      controls: controls.byId,
      config: options.config.waivers,
      now,
    }),
    visibility: new CatalogVisibility({ ...options, now }),
    signals: new Map(
      controls.ordered.map(({ metadata }) => [metadata.id, metadata.signal]),
    ),
    now,
  };
}
