import { isHtml } from './preview.js';

/** What a file says of itself before it is read; empty where it is silent. */
export interface Glimpse {
  source: string;
  /** A day, as in 2026-01-31. */
  publishedAt: string;
}

// A page's statements about itself stand in its head.
const WITHIN = 1024 * 1024;

const dated = ['article:published_time', 'og:published_time', 'datepublished', 'dc.date.issued', 'date'];
const named = ['og:site_name', 'application-name'];

const dayOf = (text: string) => /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0] ?? '';

function tagsOf(page: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => tag.getAttribute(key)).find(Boolean);
    if (name && !tags.has(name.toLowerCase()))
      tags.set(name.toLowerCase(), tag.getAttribute('content') ?? '');
  }
  return tags;
}

/** The date in JSON-LD, where the tags have none. */
function linkedDay(page: Document): string {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const found = scripts.map(
    (script) => /"datePublished"\s*:\s*"([^"]*)"/.exec(script.textContent ?? '')?.[1],
  );
  return dayOf(found.find(Boolean) ?? '');
}

/** Looks for the day and the site that a saved page names in its head; a plain text names none. */
export async function glimpse(file: File): Promise<Glimpse> {
  const text = await file.slice(0, WITHIN).text();
  if (!/\.x?html?$/i.test(file.name) && !isHtml(text)) return { source: '', publishedAt: '' };
  // A parsed page is inert: none of its scripts runs and nothing of it is fetched.
  const page = new DOMParser().parseFromString(text, 'text/html');
  const tags = tagsOf(page);
  const first = (names: string[]) => names.map((name) => tags.get(name)).find(Boolean) ?? '';
  return { source: first(named).trim(), publishedAt: dayOf(first(dated)) || linkedDay(page) };
}
