import { entity } from '../store/__testUtils__/fixtures';
import { EntityCache } from './EntityCache';

describe('EntityCache', () => {
  const readEntities = jest.fn(async () => [entity()]);
  let time = 0;
  let cache: EntityCache;

  beforeEach(() => {
    readEntities.mockClear();
    cache = new EntityCache({ readEntities }, () => time);
  });

  it('reads once for many who ask at once', async () => {
    const [one, other] = await Promise.all([cache.get(), cache.get()]);
    expect(one).toBe(other);
    expect(readEntities).toHaveBeenCalledTimes(1);
  });

  it('reads again after half a minute', async () => {
    await cache.get();
    time += 30_000;
    await cache.get();
    expect(readEntities).toHaveBeenCalledTimes(1);
    time += 1;
    await cache.get();
    expect(readEntities).toHaveBeenCalledTimes(2);
  });

  it('reads again when it was told to forget', async () => {
    await cache.get();
    cache.forget();
    await cache.get();
    expect(readEntities).toHaveBeenCalledTimes(2);
  });

  it('does not keep a failure', async () => {
    readEntities.mockRejectedValueOnce(new Error('The database is gone'));
    await expect(cache.get()).rejects.toThrow('The database is gone');
    await expect(cache.get()).resolves.toHaveLength(1);
  });
});
