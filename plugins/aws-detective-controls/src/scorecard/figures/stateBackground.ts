import { Theme } from '@material-ui/core/styles';
import { statusColours } from '../../components/palette';
import { displayStatus, JudgedState } from './scoreStates';

/** What a state is filled with: hatched where it is not known, because shape says it before colour does. */
export function stateBackground(theme: Theme, state: JudgedState): string {
  const { solid, ground } = statusColours(theme, displayStatus(state));
  return state === 'unknown' || state === 'stale'
    ? `repeating-linear-gradient(${
        state === 'stale' ? '-45deg' : '45deg'
      }, ${solid} 0 3px, ${ground} 3px 6px)`
    : solid;
}
