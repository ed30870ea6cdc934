import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { api, Problem } from './api.js';
import { client } from './queries.js';

afterEach(() => {
  onlineManager.setOnline(true);
  vi.unstubAllGlobals();
});

it('says at once that the desk does not answer where the browser knows of no network, and waits for none', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  onlineManager.setOnline(false);
  const unreachable = expect.objectContaining({ code: 'unreachable' });
  const asked = client.fetchQuery({ queryKey: ['sources'], queryFn: api.sources });
  await expect(asked).rejects.toEqual(unreachable);
  const act = new MutationObserver(client, { mutationFn: () => api.act([], 'key') });
  await expect(act.mutate()).rejects.toBeInstanceOf(Problem);
});
