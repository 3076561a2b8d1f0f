import { Theme } from '@material-ui/core/styles';

/** A status as people meet it: the same five words everywhere. */
export type DisplayStatus =
  | 'pass'
  | 'gap'
  | 'waived'
  | 'unknown'
  | 'not-applicable';

/** Text on a tinted ground; at least 4.5:1 against it. */
export interface StatusColours {
  ground: string;
  text: string;
  /** For bars and edges, beside words: at least 3:1 against paper. */
  solid: string;
}

const LIGHT: Record<DisplayStatus, StatusColours> = {
  pass: { ground: '#e2f3e5', text: '#10572a', solid: '#2e8b47' },
  gap: { ground: '#fde5e5', text: '#9b1c1c', solid: '#cc3333' },
  waived: { ground: '#fff2cf', text: '#664800', solid: '#a37500' },
  unknown: { ground: '#ece7f9', text: '#55299a', solid: '#8f6bc9' },
  'not-applicable': { ground: '#edf0f3', text: '#454f5b', solid: '#8a94a0' },
};

const DARK: Record<DisplayStatus, StatusColours> = {
  pass: { ground: '#123c22', text: '#aaecbf', solid: '#4cb56c' },
  gap: { ground: '#511a1a', text: '#ffc9c9', solid: '#f06a6a' },
  waived: { ground: '#47370b', text: '#ffe18f', solid: '#d1a233' },
  unknown: { ground: '#372459', text: '#dccbff', solid: '#a98be6' },
  'not-applicable': { ground: '#39414b', text: '#d9e0e8', solid: '#8f9aa6' },
};

/** The colours of a status in a theme. */
export function statusColours(
  theme: Theme,
  status: DisplayStatus,
): StatusColours {
  return (theme.palette.type === 'dark' ? DARK : LIGHT)[status];
}

/** Secondary text: at least 4.5:1 on paper and on the page's ground. */
export function mutedText(theme: Theme): string {
  return theme.palette.type === 'dark' ? '#bcc4cd' : '#57606a';
}

/** The ground of code and of quiet boxes. */
export function quietGround(theme: Theme): string {
  return theme.palette.type === 'dark' ? '#2f353d' : '#f3f5f7';
}
