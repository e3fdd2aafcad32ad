import { CamplogError } from '../camp/errors.ts';

/** Another program listens on the port already. */
export class PortInUse extends CamplogError {
  constructor(port: number) {
    super(
      'port-in-use',
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number (0 takes any free one).`,
      { port: String(port) },
    );
  }
}

/** Opens what listens on a port. @throws PortInUse instead of the system's own error */
export async function openPort<T>(port: number, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortInUse(port);
    throw error;
  }
}
