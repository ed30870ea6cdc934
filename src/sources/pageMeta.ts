import { Parser } from 'htmlparser2';

/** What a web page says of itself in meta tags and JSON-LD. */
export interface PageMeta {
  /** The headline that the page gives to machines. */
  title: string | null;
  /** The window's title: often with the site's name behind it. */
  pageTitle: string | null;
  byline: string | null;
  siteName: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
}

// The parser takes ever longer at a depth that no page's head has.
const DEEPEST = 100;
// Tags are read no further: a page's statements about itself stand in its head.
const WITHIN = 1024 * 1024;

/** Reads Open Graph, article and Dublin Core tags first, JSON-LD (schema.org) where they are silent. */
export function metaOf(html: string): PageMeta {
  const { tags, scripts, title } = collect(html.slice(0, WITHIN));
  const linked = scripts.flatMap(nodesOf);
  const first = (...names: string[]) => names.map((name) => tags.get(name)).find((value) => value) ?? null;
  const published = first(
    'article:published_time',
    'og:published_time',
    'datepublished',
    'dc.date.issued',
    'parsely-pub-date',
    'date',
  );
  const updated = first('article:modified_time', 'og:updated_time', 'datemodified', 'dc.date.modified');
  const siteName = first('og:site_name', 'application-name') ?? nameOf(linked, 'publisher');
  const headline = first('og:title', 'twitter:title', 'dc.title') ?? textOf(linked, 'headline');
  return {
    title: withoutSite(headline, siteName),
    pageTitle: title.trim().replace(/\s+/g, ' ') || null,
    byline: authorOf(first('author', 'article:author', 'dc.creator')) ?? nameOf(linked, 'author'),
    siteName,
    publishedAt: isoOf(published) ?? isoOf(textOf(linked, 'datePublished')),
    updatedAt: isoOf(updated) ?? isoOf(textOf(linked, 'dateModified')),
  };
}

interface Collected {
  tags: Map<string, string>;
  scripts: string[];
  title: string;
}

function collect(html: string): Collected {
  const found: Collected = { tags: new Map(), scripts: [], title: '' };
  let inside: 'script' | 'title' | null = null;
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST) parser.pause();
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (key !== '' && attributes.content && !found.tags.has(key))
          found.tags.set(key, attributes.content.trim());
      } else if (name === 'script' && attributes.type === 'application/ld+json') {
        inside = 'script';
        found.scripts.push('');
      } else if (name === 'title' && found.title === '') inside = 'title';
      else if (name === 'body') parser.pause();
    },
    ontext: (text) => {
      if (inside === 'script') found.scripts[found.scripts.length - 1] += text;
      else if (inside === 'title') found.title += text;
    },
    onclosetag: (name) => {
      depth -= 1;
      if (name === inside) inside = null;
    },
  });
  parser.write(html);
  return found;
}

type Node = Record<string, unknown>;

function nodesOf(script: string): Node[] {
  try {
    const parsed: unknown = JSON.parse(script);
    const list = Array.isArray(parsed) ? parsed : [parsed];
    return list
      .filter(isNode)
      .flatMap((node) => [node, ...(Array.isArray(node['@graph']) ? node['@graph'].filter(isNode) : [])]);
  } catch {
    return [];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(nodes: Node[], key: string): string | null {
  const value = nodes.map((node) => node[key]).find((item) => typeof item === 'string' && item !== '');
  return typeof value === 'string' ? value : null;
}

function nameOf(nodes: Node[], key: string): string | null {
  const values = nodes.flatMap((node) => node[key]).filter((item) => item !== undefined);
  const names = values
    .map((item) => (isNode(item) ? item.name : item))
    .filter((name) => typeof name === 'string');
  return names.length > 0 ? names.join(', ') : null;
}

// "Flood cuts the road | River Post": the site's name behind a mark is no part of the headline.
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null || !title.endsWith(site)) return title;
  const headline = title.slice(0, -site.length);
  return /\s[|–—-]\s*$/.test(headline) ? headline.replace(/\s[|–—-]\s*$/, '') : title;
}

// Some sites put the writer's address where the name belongs.
function authorOf(value: string | null): string | null {
  return value === null || /^https?:/.test(value) ? null : value;
}

function isoOf(value: string | null): string | null {
  const found = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
    value?.trim() ?? '',
  );
  return found ? found[0].replace(' ', 'T') : null;
}
