import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import {
  DisplayStatus,
  mutedText,
  quietGround,
  statusColours,
} from './palette';

const STATUSES: DisplayStatus[] = [
  'pass',
  'gap',
  'waived',
  'unknown',
  'not-applicable',
];

describe.each(['light', 'dark'] as const)('the %s palette', type => {
  const theme = createTheme({ palette: { type } });

  it.each(STATUSES)('has readable text on the ground of %s', status => {
    const { ground, text } = statusColours(theme, status);
    expect(getContrastRatio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('has readable secondary text on paper and on quiet ground', () => {
    const paper = theme.palette.background.paper;
    const muted = mutedText(theme);
    expect(getContrastRatio(muted, paper)).toBeGreaterThanOrEqual(4.5);
    expect(getContrastRatio(muted, quietGround(theme))).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it.each(STATUSES)('has a bar for %s that stands out from paper', status => {
    const { solid } = statusColours(theme, status);
    expect(
      getContrastRatio(solid, theme.palette.background.paper),
    ).toBeGreaterThanOrEqual(3);
  });
});
