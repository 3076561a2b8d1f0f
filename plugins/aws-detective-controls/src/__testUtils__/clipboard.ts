/** Takes what is copied, for test browsers that cannot copy; gives the last text. */
export function watchClipboard(): () => string | undefined {
  let last: string | undefined;
  document.execCommand = command => {
    last = command === 'copy' ? document.getSelection()?.toString() : last;
    return true;
  };
  return () => last;
}
