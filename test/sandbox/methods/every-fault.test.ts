import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../support/open-sandbox.ts';
import { methodRows } from './method-rows.ts';
import { openMethodWorld } from './method-world.ts';

const rows = Object.entries(methodRows).map(([name, { gives }]) => ({ name, gives }));

describe.each(rows)('$name', ({ name, gives }) => {
  it('goes wrong as a test asks: 429, 5xx, any error, a connection cut before or after it took effect', async () => {
    const world = await openMethodWorld();
    const { sandbox, client } = world;
    const given = await gives(world);
    const effects = () => sandbox.calls(name).filter(({ ok }) => ok).length;
    const before = effects();
    const thrown = () => client.apiCall(name, given).catch((error: unknown) => error);

    sandbox.fault(name, { kind: 'rate-limited', retryAfterSeconds: 9 });
    const limited = await thrown();
    expect(limited).toBeInstanceOf(WebAPIRateLimitedError);
    expect(limited).toMatchObject({ retryAfter: 9 });

    sandbox.fault(name, { kind: 'http', status: 503 });
    expect(await thrown()).toBeInstanceOf(WebAPIHTTPError);

    sandbox.fault(name, { kind: 'error', error: 'team_added_to_org' });
    expect((await refusalOf(client.apiCall(name, given))).error).toBe('team_added_to_org');

    sandbox.fault(name, { kind: 'reset-before' });
    expect(await thrown()).toBeInstanceOf(WebAPIRequestError);
    expect(effects()).toBe(before);

    sandbox.fault(name, { kind: 'reset-after' });
    expect(await thrown()).toBeInstanceOf(WebAPIRequestError);
    expect(effects()).toBe(before + 1);
  });
});
