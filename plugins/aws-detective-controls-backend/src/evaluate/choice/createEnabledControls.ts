import { Control } from '../../model';
import { ControlOptions, createControls } from '../controls';
import { ControlChoice, Exemption } from './ControlChoice';
import { selectControls } from './selectControls';
import { withExemptions } from './withExemptions';

/** What config says of controls. */
export interface ControlsConfig extends ControlOptions {
  benchmarks: ControlChoice['benchmarks'];
  controls: Omit<ControlChoice, 'benchmarks'> & { exemptions: Exemption[] };
}

/** The controls that config wants, as config wants them, in the plan's order. */
export function createEnabledControls(config: ControlsConfig): Control[] {
  const { benchmarks, controls } = config;
  return selectControls(createControls(config), {
    ...controls,
    benchmarks,
  }).map(control => withExemptions(control, controls.exemptions));
}
