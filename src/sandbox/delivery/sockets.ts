import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJsonObject, parseJson } from '../json-object.ts';
import { limits } from '../limits.ts';
import { type Acknowledgement, type Carrier, NotDelivered } from './delivery.ts';

/** The Socket Mode side of the sandbox. */
export interface Sockets {
  readonly carrier: Carrier;
  /** A one-time ticket for the address that apps.connections.open gives. */
  issueTicket(): string;
  /** Takes a WebSocket handshake; refuses a ticket that is unknown or used. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  count(): number;
  /** Asks every connection to come back on a new one, as Slack does every few hours, and ends those that stay. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Cuts every connection without a word. */
  drop(): void;
  close(): Promise<void>;
}

/** What the sockets need from outside. */
export interface SocketOptions {
  readonly appId: string;
  readonly ackTimeoutMs: number;
  readonly newSecret: () => string;
  readonly onConnected: () => void;
  /** How long a connection may stay after it was asked to go. */
  readonly refreshGraceMs: number;
}

interface Waiting {
  readonly socket: WebSocket;
  readonly resolve: (answer: Acknowledgement) => void;
  readonly reject: (error: NotDelivered) => void;
}

/** No connection, no ticket. */
export function createSockets(options: SocketOptions): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open: WebSocket[] = [];
  const waiting = new Map<string, Waiting>();
  let turn = 0;

  function connect(socket: WebSocket): void {
    open.push(socket);
    socket.on('message', (data) => acknowledge(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => forget(socket));
    socket.on('ping', () => {});
    send(socket, {
      type: 'hello',
      num_connections: open.length,
      connection_info: { app_id: options.appId },
      debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
    });
    options.onConnected();
  }

  function acknowledge(data: string): void {
    let message: unknown;
    try {
      message = parseJson(data);
    } catch {
      return;
    }
    if (!isJsonObject(message) || typeof message.envelope_id !== 'string') return;
    const entry = waiting.get(message.envelope_id);
    waiting.delete(message.envelope_id);
    entry?.resolve(isJsonObject(message.payload) ? message.payload : null);
  }

  function forget(socket: WebSocket): void {
    const index = open.indexOf(socket);
    if (index >= 0) open.splice(index, 1);
    for (const [id, entry] of waiting) {
      if (entry.socket !== socket) continue;
      waiting.delete(id);
      entry.reject(new NotDelivered('no_listener', 'the socket closed before the acknowledgement'));
    }
  }

  const carrier: Carrier = (parcel, attempt) => {
    const socket = open[turn % Math.max(1, open.length)];
    turn += 1;
    if (socket === undefined) {
      return Promise.reject(new NotDelivered('no_listener', 'no app is connected by Socket Mode'));
    }
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new NotDelivered('operation_timeout', 'not acknowledged in time'));
      }, options.ackTimeoutMs);
      waiting.set(id, {
        socket,
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      send(socket, {
        envelope_id: id,
        type: parcel.kind,
        accepts_response_payload: parcel.acceptsResponse,
        payload: parcel.payload,
        ...(parcel.kind === 'events_api'
          ? {
              retry_attempt: attempt.number,
              retry_reason: attempt.reason === 'http_timeout' ? 'timeout' : (attempt.reason ?? ''),
            }
          : {}),
      });
    });
  };

  return {
    carrier,
    issueTicket: () => {
      const ticket = options.newSecret();
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket) || open.length >= limits.sockets.max) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, connect);
    },
    count: () => open.length,
    refresh: (reason) => {
      for (const socket of [...open]) {
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'sandbox' } });
        setTimeout(() => socket.close(1000), options.refreshGraceMs).unref();
      }
    },
    drop: () => {
      for (const socket of [...open]) socket.terminate();
    },
    close: async () => {
      const closed = [...open].map((socket) => sayGoodbye(socket));
      await Promise.all(closed);
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

// A client that is closing too gets its handshake; one that does not answer is cut.
function sayGoodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), goodbyeMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}

const goodbyeMs = 500;

function send(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}
