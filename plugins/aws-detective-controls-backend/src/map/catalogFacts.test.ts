import { catalogFacts } from './catalogFacts';
import { entity } from './testClaims';

const relation = (type: string, targetRef: string) => ({ type, targetRef });

describe('catalogFacts', () => {
  it('reads type, lifecycle and tags', () => {
    const component = entity(undefined, {
      spec: { type: 'service', lifecycle: 'production', owner: 'team' },
    });
    component.metadata.tags = ['java', 'pci'];
    component.metadata.title = 'Payments';
    expect(catalogFacts(component)).toMatchObject({
      title: 'Payments',
      type: 'service',
      lifecycle: 'production',
      tags: ['java', 'pci'],
    });
  });

  it.each([
    ['a type that is no text', { spec: { type: 7 } }, { type: undefined }],
    ['no relations', {}, { systemRef: undefined, parentRefs: undefined }],
    [
      'the system of a component, whatever else it is part of',
      {
        relations: [
          relation('partOf', 'component:default/monolith'),
          relation('partOf', 'system:default/checkout'),
        ],
      },
      { systemRef: 'system:default/checkout', domainRef: undefined },
    ],
    [
      'the domain of a system',
      {
        kind: 'System',
        relations: [relation('partOf', 'domain:default/retail')],
      },
      { systemRef: undefined, domainRef: 'domain:default/retail' },
    ],
    [
      'the name of a group',
      { kind: 'Group', spec: { profile: { displayName: 'Payments' } } },
      { title: 'Payments' },
    ],
    [
      'a profile that is none',
      { kind: 'Group', spec: { profile: 'Payments' } },
      { title: undefined },
    ],
    [
      'the parent of a group',
      {
        kind: 'Group',
        relations: [
          relation('childOf', 'group:default/engineering'),
          relation('parentOf', 'group:default/squad'),
        ],
      },
      { parentRefs: ['group:default/engineering'] },
    ],
    [
      'the groups of a user',
      {
        kind: 'User',
        relations: [
          relation('memberOf', 'group:default/a'),
          relation('memberOf', 'group:default/b'),
        ],
      },
      { parentRefs: ['group:default/a', 'group:default/b'] },
    ],
    [
      'refs in lower case',
      {
        relations: [
          relation('ownedBy', 'Group:Default/Team-A'),
          relation('partOf', 'System:Shop/Checkout'),
        ],
      },
      { ownerRef: 'group:default/team-a', systemRef: 'system:shop/checkout' },
    ],
    [
      'nothing from what is no ref',
      { relations: [relation('partOf', 'checkout')] },
      { systemRef: undefined, domainRef: undefined },
    ],
  ])('gives %s', (_, overrides, facts) => {
    expect(catalogFacts(entity(undefined, overrides))).toMatchObject(facts);
  });
});
