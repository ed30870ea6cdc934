import type { App } from '../app.js';
import type { Live } from '../live.js';

/** The number of the entry that a page heard of last; a browser sends it when its stream broke. */
function lastSeenOf(header: string | string[] | undefined): number | undefined {
  const seq = Number(header);
  return header === undefined || !Number.isSafeInteger(seq) ? undefined : seq;
}

/** What happens at the desk, as server-sent events. */
export function streamRoute(app: App, live: Live): void {
  const summary =
    'Server-sent events: `entry` for each act at the desk, `again` where some may have been missed';
  app.get('/api/stream', { schema: { summary } }, (request, reply) => {
    reply.hijack();
    const sent = reply.getHeaders() as Record<string, string>;
    const type = 'text/event-stream; charset=utf-8';
    // A proxy that gathers answers would keep the news to itself.
    reply.raw.writeHead(200, { ...sent, 'content-type': type, 'x-accel-buffering': 'no' });
    const { member, whoNow } = request;
    live.add({ response: reply.raw, member, who: whoNow }, lastSeenOf(request.headers['last-event-id']));
  });
}
