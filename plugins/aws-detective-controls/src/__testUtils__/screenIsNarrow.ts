/** Makes the screen narrow, or wide. */
export function screenIsNarrow(narrow: boolean) {
  window.matchMedia = query =>
    ({
      matches: narrow && query.includes('max-width'),
      media: query,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    } as unknown as MediaQueryList);
}
