import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app.js';
import { nowhere } from './errors.js';
import { isApi } from './place.js';

const oneYear = 'public, max-age=31536000, immutable';

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dateline</title>
<p>The pages are not built. Run <code>npm run build</code>, then load this again.</p></html>`;

/** Serves the built pages; any address that is no file and not the API is a page of the desk. */
export async function servePages(app: App, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (response, path) => {
        // Vite names the files in assets/ after their content.
        const hashed = path.includes(`${sep}assets${sep}`);
        response.header('cache-control', hashed ? oneYear : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const wantsPage = request.method === 'GET' && !isApi(request) && !/^\/assets(?:\/|$)/.test(path);
    if (!wantsPage) throw nowhere(request.method, path);
    return isBuilt ? reply.sendFile('index.html') : reply.code(503).type('text/html').send(notBuilt);
  });
}
