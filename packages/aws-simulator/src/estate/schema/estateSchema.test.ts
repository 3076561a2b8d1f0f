import checkedIn from '../../../estates/estate.schema.json';
import { estateSchema } from './estateSchema';

describe('estateSchema', () => {
  it('is what is checked in: else run `node estates/writeSchema.js`', () => {
    expect(checkedIn).toEqual(JSON.parse(JSON.stringify(estateSchema())));
  });

  it('takes its shapes from the SDK', () => {
    const { $defs } = estateSchema();

    expect($defs!.region.properties!.vpcs.items!.properties).toMatchObject({
      VpcId: { type: 'string' },
      IsDefault: { type: 'boolean' },
      Tags: { additionalProperties: { type: 'string' } },
    });
  });

  it('knows no member of a shape that AWS does not', () => {
    const { $defs } = estateSchema();

    expect($defs!.region.properties!.flowLogs.items).toMatchObject({
      additionalProperties: false,
      required: ['ResourceId'],
    });
  });
});
