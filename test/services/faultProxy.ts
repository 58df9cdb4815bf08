import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What can go wrong between the app and a site. */
type Fault =
  /** The connection drops before the site has seen the request. */
  | { kind: 'drop-before' }
  /** The site carries the request out, and the connection drops before its answer: the outcome is unknown. */
  | { kind: 'drop-after' }
  /** The site is never asked; this is answered instead. */
  | { kind: 'answer'; status: number; body?: string; contentType?: string }
  /** The request is forwarded after a wait. */
  | { kind: 'delay'; milliseconds: number };

type ProxiedRequest = { method: string; path: string };

/** Which requests a fault is for; `times` defaults to one, and a fault that has run out lets requests pass again. */
type FaultOptions = { times?: number; when?: (request: ProxiedRequest) => boolean };

export type FaultProxy = {
  url: string;
  /** Every request that arrived, in order. */
  requests: readonly ProxiedRequest[];
  inject(fault: Fault, options?: FaultOptions): void;
  clear(): void;
  stop(): Promise<void>;
};

type Planned = { fault: Fault; left: number; when: (request: ProxiedRequest) => boolean };

/** Starts a proxy on loopback that hands everything to `target` until a fault is injected. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const requests: ProxiedRequest[] = [];
  let planned: Planned[] = [];
  const server = createServer((incoming, answer) => {
    const asked = { method: incoming.method ?? 'GET', path: incoming.url ?? '/' };
    requests.push(asked);
    void carryOut(takeFault(planned, asked), new URL(asked.path, target), incoming, answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    inject: (fault, { times = 1, when = () => true } = {}) => planned.push({ fault, left: times, when }),
    clear: () => {
      planned = [];
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function takeFault(planned: Planned[], asked: ProxiedRequest): Fault | undefined {
  const found = planned.find(({ left, when }) => left > 0 && when(asked));
  if (found) found.left -= 1;
  return found?.fault;
}

async function carryOut(
  fault: Fault | undefined,
  to: URL,
  incoming: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  if (fault?.kind === 'drop-before') {
    incoming.socket.destroy();
    return;
  }
  if (fault?.kind === 'answer') {
    incoming.resume();
    answer
      .writeHead(fault.status, { 'content-type': fault.contentType ?? 'text/html' })
      .end(fault.body ?? '');
    return;
  }
  if (fault?.kind === 'delay') await pause(fault.milliseconds);
  const outgoing = forward(to, incoming);
  outgoing.on('error', () => incoming.socket.destroy());
  outgoing.on('response', (response) => {
    if (fault?.kind === 'drop-after') {
      response.resume().on('end', () => incoming.socket.destroy());
      return;
    }
    answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
    response.pipe(answer);
  });
}

/** The host header stays the proxy's: a site that builds its links from it then leads back through the proxy. */
function forward(to: URL, incoming: IncomingMessage): ClientRequest {
  const outgoing = request(to, { method: incoming.method, headers: incoming.headers });
  incoming.pipe(outgoing);
  return outgoing;
}
