import { ALL_CONTROLS } from '../controls';
import { ControlChoice } from './ControlChoice';
import { selectControls } from './selectControls';

const CHOICE: ControlChoice = {
  benchmarks: ['sec4-2022'],
  tiers: ['core'],
  enabled: [],
  disabled: [],
};

const chosen = (choice: Partial<ControlChoice>) =>
  selectControls(ALL_CONTROLS, { ...CHOICE, ...choice }).map(
    ({ metadata }) => metadata.id,
  );

const all = ALL_CONTROLS.map(({ metadata }) => metadata.id);

describe('selectControls', () => {
  it('takes the controls of the tiers, in their order', () => {
    expect(chosen({})).toEqual(
      ALL_CONTROLS.filter(({ metadata }) => metadata.tier === 'core').map(
        ({ metadata }) => metadata.id,
      ),
    );
  });

  it('takes single controls whatever their tier', () => {
    expect(chosen({ tiers: [], enabled: ['securityhub-enabled'] })).toEqual([
      'securityhub-enabled',
    ]);
  });

  it('leaves out what is disabled', () => {
    expect(chosen({ disabled: ['securityhub-enabled'] })).toEqual(
      all.filter(id => id !== 'securityhub-enabled'),
    );
  });

  it('takes nothing where no benchmark is offered', () => {
    expect(chosen({ benchmarks: [] })).toEqual([]);
  });
});
