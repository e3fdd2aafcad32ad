import fc from 'fast-check';
import { fields } from './written-day.ts';

const device = fc.integer({ min: 0, max: 1 });
const field = fc.constantFrom(...fields);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      device,
      field,
      /** How many of the words in the field stay. */
      keep: fc.integer({ min: 0, max: 3 }),
      adds: fc.boolean(),
      /** Its request comes only with the next `late`. */
      isLate: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('late' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), device }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      device,
      presses: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('note' as const), field, asks: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('midnight' as const) }) },
);

export type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** What people do, in any order, on two devices. */
export const steps = fc.array(step, { minLength: 5, maxLength: 40 });
