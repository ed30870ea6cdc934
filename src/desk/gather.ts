import { fetchUrl } from '../sources/fetch.js';
import type { Given } from './desk.js';

/** Fetches a page so that it can be read or added; throws SourceError. */
export async function gather(url: string, options: { privateAddresses: boolean }): Promise<Given> {
  const fetched = await fetchUrl(url, options);
  return { bytes: fetched.bytes, name: fetched.url, url: fetched.url, contentType: fetched.contentType };
}
