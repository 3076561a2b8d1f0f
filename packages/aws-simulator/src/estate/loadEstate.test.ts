import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEstate } from './loadEstate';

describe('loadEstate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'estate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const load = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text);
    return loadEstate(file);
  };

  it('reads YAML, anchors and merged maps too', async () => {
    const { accounts } = await load(
      'estate.yaml',
      [
        'accounts:',
        "  - { id: '111122223333', name: a, allow: &read ['ec2:*'], regions: {} }",
        "  - &b { id: '222233334444', name: b, allow: *read, regions: {} }",
        "  - { <<: *b, id: '333344445555' }",
      ].join('\n'),
    );

    expect(accounts[1].allow).toEqual(['ec2:*']);
    expect(accounts[2]).toMatchObject({ id: '333344445555', name: 'b' });
  });

  it('reads JSON', async () => {
    const { accounts } = await load(
      'estate.json',
      '{ "accounts": [{ "id": "111122223333", "name": "a", "regions": {} }] }',
    );

    expect(accounts[0]).toMatchObject({ name: 'a', status: 'ACTIVE' });
  });

  it('says that a file is not YAML', async () => {
    await expect(load('broken.yaml', 'accounts: [')).rejects.toThrow(
      /broken\.yaml:\n.*is neither YAML nor JSON/,
    );
  });

  it('says that a file is empty', async () => {
    await expect(load('empty.yaml', '')).rejects.toThrow(
      'estate: must be of type object, and is nothing (null)',
    );
  });

  it('says that a file is not there', async () => {
    await expect(loadEstate(join(folder, 'none.yaml'))).rejects.toThrow(
      /none\.yaml:\n.*cannot be read/,
    );
  });
});
