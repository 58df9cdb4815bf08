import type { Session } from 'electron';

/** What a page of one of the program's own protocols is given. */
export type Served = { status: number; headers: Record<string, string>; body: Buffer };

/** The answer to what is not there, or must not be asked for. */
export const notFound: Served = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from('Not found'),
};

/**
 * Answers a scheme of the program's own in a session. Not `protocol.handle`: its first answer waits for Node to load
 * all of `fetch`, which is a twelfth of a start.
 */
export function serveScheme(
  session: Session,
  scheme: string,
  answer: (url: URL) => Served | Promise<Served>,
): void {
  session.protocol.registerBufferProtocol(scheme, async (request, give) => {
    const { status, headers, body } = await Promise.resolve(new URL(request.url))
      .then(answer)
      .catch(() => notFound);
    give({ statusCode: status, headers, data: body });
  });
}
