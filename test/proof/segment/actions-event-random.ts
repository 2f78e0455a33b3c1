import fc from 'fast-check';
import type { EventMapping } from '../../../src/segment/event-mapping.ts';
import { textArbitrary } from '../../random-plans.ts';
import type { ActionsEventCase } from './actions-event-case.ts';
import { jsonArbitrary, nameArbitrary, traitsArbitrary } from './random-traits.ts';

const textOrNone = fc.oneof({ weight: 8, arbitrary: textArbitrary }, { weight: 1, arbitrary: fc.constant('') });
const idArbitrary = fc.option(textOrNone, { nil: undefined });

/** A property that the mapping reads as a detail of a purchase. */
const purchaseArbitrary = fc.tuple(
  fc.constantFrom('price', 'quantity', 'revenue', 'productId', 'revenueType'),
  fc.oneof(
    jsonArbitrary,
    fc.constantFrom('7', ' 7 ', '1e3', '0x10', 7, 7.5, true, [7], ['7'], [[7]], 'NaN', '-', '.5'),
  ),
);

const propertiesArbitrary = fc
  .tuple(traitsArbitrary, fc.array(purchaseArbitrary, { maxLength: 1 }))
  .map(([properties, purchase]) => ({ ...properties, ...Object.fromEntries(purchase) }));

const pathArbitrary = fc
  .constantFrom('$.context.groupId', '$.context.groups', '$.context', '$.none', '$.userId', '$.properties')
  .map((path) => ({ '@path': path }));

const mappingArbitrary: fc.Arbitrary<EventMapping> = fc
  .record({
    groups: fc.option(
      fc.oneof(
        { weight: 2, arbitrary: pathArbitrary },
        {
          weight: 5,
          arbitrary: fc
            .array(fc.tuple(nameArbitrary, fc.oneof(pathArbitrary, textArbitrary)), { maxLength: 4 })
            .map(Object.fromEntries),
        },
      ),
      { nil: undefined, freq: 10 },
    ),
    minimum: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  })
  .map(({ groups, minimum }) => ({
    ...(groups === undefined ? {} : { groups }),
    ...(minimum === undefined ? {} : { min_id_length: minimum }),
  }));

/** Track calls with hostile properties and groups, and mappings that read them. */
export const actionsEventArbitrary: fc.Arbitrary<ActionsEventCase> = fc
  .record({
    userId: idArbitrary,
    anonymousId: idArbitrary,
    event: textOrNone,
    properties: propertiesArbitrary,
    groupId: fc.oneof(textArbitrary, jsonArbitrary),
    groups: fc.oneof(traitsArbitrary, jsonArbitrary),
    mapping: mappingArbitrary,
    region: fc.constantFrom('north_america', 'europe'),
  })
  .map(({ userId, anonymousId, groupId, groups, mapping, region, ...rest }) => {
    const call = {
      ...(userId === undefined ? {} : { userId }),
      ...(anonymousId === undefined ? {} : { anonymousId }),
      ...rest,
      context: { groupId, groups },
    };
    return { name: JSON.stringify({ call, mapping }), call, mapping, region };
  });
