import { registerPage } from '../../../src/sandbox/page/register-page.ts';
import { type House, startHouse } from '../../support/start-house.ts';

/** The whole product with the sandbox's page, in the time zone of the stories. */
export function openHouse(instant: string): Promise<House> {
  return startHouse(instant, 'socket', (app, inside) =>
    registerPage(app, inside, () => ({
      timeZone: 'Asia/Seoul',
      firstUserId: [...inside.context.state.users.values()].find(({ name }) => name === 'mina')?.id ?? '',
      jumps: async () => [],
      jump: async () => {},
      guide: () => null,
      looked: () => {},
      restartApp: async () => {},
    })),
  );
}
