import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

/** How long it is said that something was copied, in milliseconds. */
const SAID_MS = 2_000;

/** Copying a text, and whether that text was copied a moment ago. */
export interface Copy {
  copied: boolean;
  copy(): void;
}

/** Copies a text to the clipboard. */
export function useCopy(text: string): Copy {
  const [state, copy] = useCopyToClipboard();
  const [asked, setAsked] = useState(0);
  const [said, setSaid] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(asked), SAID_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return {
    copied: asked !== said && !state.error && state.value === text,
    copy: () => {
      copy(text);
      setAsked(times => times + 1);
    },
  };
}
