import { connect, createServer } from 'node:net';

/** How many ports above the wished one are tried before any free one is taken. */
const triedPorts = 20;

/** A port on which nothing of this machine answers: the wished one, the next ones above it, or any. */
export async function findFreePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + triedPorts; port += 1) {
    if (await isFree(port)) return port;
  }
  return 0;
}

/** Whether a port can be had. `localhost` may mean either loopback address, so both are looked at. */
async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all([isAnswering(port, '127.0.0.1'), isAnswering(port, '::1')]);
  return !answers.includes(true) && (await canListen(port));
}

function isAnswering(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (isAnswered: boolean) => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(1_000, () => end(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
