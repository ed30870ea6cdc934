import type { FastifyRequest } from 'fastify';

/** An address as the router reads it; one that cannot be decoded leads nowhere. */
function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').split('?')[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether it asks for the API: by the route that it led to, for one address can be written in many ways (`/%61pi/reports`). */
export function isApi({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): boolean {
  const route = routeOptions.url;
  const path = route === undefined || route === '/*' ? pathOf(url) : route;
  return /^\/api(?:\/|$)/.test(path);
}
