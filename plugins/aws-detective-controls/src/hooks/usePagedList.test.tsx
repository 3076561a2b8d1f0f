import { act, renderHook, waitFor } from '@testing-library/react';
import { LoadPage, usePagedList } from './usePagedList';

/** Pages that wait to be let go, in the order in which they were asked for. */
function waitingPages() {
  const asked: { cursor?: string; go(items: string[]): void }[] = [];
  const load: LoadPage<string> = cursor =>
    new Promise(resolve => {
      asked.push({
        cursor,
        go: items => resolve({ items, nextCursor: 'more' }),
      });
    });
  return { asked, load };
}

describe('usePagedList', () => {
  it('drops a page that comes after the list has begun anew', async () => {
    const { asked, load } = waitingPages();
    const { result, rerender } = renderHook(
      ({ version }) => usePagedList(load, 1, version),
      { initialProps: { version: 'old' } },
    );
    await act(async () => asked[0].go(['old 1']));
    act(() => result.current.loadMore());
    rerender({ version: 'new' });
    await act(async () => asked[2].go(['new 1']));
    await act(async () => asked[1].go(['old 2']));
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(asked.map(({ cursor }) => cursor)).toEqual([
      undefined,
      'more',
      undefined,
    ]);
    expect(result.current.items).toEqual(['new 1']);
  });
});
