import { describe, expect, it } from 'vitest';
import { apiMethods } from '../../../src/sandbox/api/methods.ts';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';
import { methodRows } from './method-rows.ts';
import { allScopes, openMethodWorld } from './method-world.ts';

const rows = Object.entries(methodRows).flatMap(([name, row]) => {
  const method = apiMethods[name];
  return method === undefined ? [] : [{ name, method, ...row }];
});

describe('every method of the table', () => {
  it('has a test of its own name', () => {
    expect(Object.keys(methodRows).toSorted()).toEqual(Object.keys(apiMethods).toSorted());
  });
});

describe.each(rows)('$name', ({ name, method, gives, answer, refuses, error }) => {
  it('answers a good call, without a violation', async () => {
    const world = await openMethodWorld();
    const given = await gives(world);
    world.sandbox.clearViolations();
    expect(await world.client.apiCall(name, given)).toMatchObject({ ok: true, ...answer(world) });
    expect(world.sandbox.violations()).toEqual([]);
  });

  it(`refuses a bad one (${error}), which is a violation`, async () => {
    const world = await openMethodWorld();
    const given = await refuses(world);
    world.sandbox.clearViolations();
    expect((await refusalOf(world.client.apiCall(name, given))).error).toBe(error);
    expect(world.sandbox.violations()).toMatchObject([{ method: name, rule: error }]);
  });

  if (method.token !== 'none') {
    it('refuses a call without a token (not_authed)', async () => {
      const world = await openMethodWorld();
      const { token: _mine, ...given } = await gives(world);
      expect((await refusalOf(world.as('').apiCall(name, given))).error).toBe('not_authed');
    });
  }

  if (method.scopes.length > 0) {
    it(`needs the scope ${method.scopes.join(' or ')} (missing_scope)`, async () => {
      const world = await openMethodWorld();
      const given = await gives(world);
      const scopes = allScopes.filter((scope) => !method.scopes.includes(scope));
      const { client } = await openSandbox({ scopes });
      expect(await refusalOf(client.apiCall(name, given))).toMatchObject({
        error: 'missing_scope',
        needed: method.scopes.join(','),
      });
    });
  }

  const [first] = method.required ?? [];
  if (first !== undefined) {
    it(`refuses a call without ${first} (invalid_arguments)`, async () => {
      const world = await openMethodWorld();
      const { [first]: _left, ...given } = await gives(world);
      expect(await refusalOf(world.client.apiCall(name, given))).toMatchObject({
        error: 'invalid_arguments',
        response_metadata: { messages: [`[ERROR] missing required field: ${first}`] },
      });
    });
  }
});
