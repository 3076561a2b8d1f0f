import { useState } from 'react';

/** Which panels are open. */
export interface Panels {
  isOpen(key: string): boolean;
  toggle(key: string): void;
}

/** Remembers which panels the reader opened or closed; the rest are as they were meant. */
export function usePanels(openAtFirst: (key: string) => boolean): Panels {
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const isOpen = (key: string) => chosen[key] ?? openAtFirst(key);
  return {
    isOpen,
    toggle: key => setChosen(known => ({ ...known, [key]: !isOpen(key) })),
  };
}
