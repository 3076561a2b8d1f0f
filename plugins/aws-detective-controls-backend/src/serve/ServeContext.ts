import { ConsoleLinks } from './assemble/ConsoleLinks';
import { ControlIndex, indexControls } from './assemble/ControlIndex';
import { createConsoleLinks } from './assemble/createConsoleLinks';
import { RouterOptions } from './RouterOptions';

/** What every route works with. */
export interface ServeContext extends Omit<RouterOptions, 'controls' | 'now'> {
  controls: ControlIndex;
  links: ConsoleLinks;
  now: () => Date;
}

/** Puts together what the routes share, once. */
export function createServeContext(options: RouterOptions): ServeContext {
  return {
    ...options,
    controls: indexControls(options.controls),
    links: createConsoleLinks(options.config.console),
    now: options.now ?? (() => new Date()),
  };
}
