import { posix } from 'node:path';
import { type SourceFile, withoutComments } from './tree.js';

/** What a layer may import besides itself: whole layers, or types only. */
interface Allowed {
  layers: string[];
  types?: string[];
}

/** The table of ARCHITECTURE.md: imports go one way. */
export const table: Record<string, Allowed> = {
  reading: { layers: [] },
  words: { layers: [] },
  registers: { layers: ['words', 'reading'] },
  ledger: { layers: ['reading', 'registers'] },
  publish: { layers: [], types: ['reading', 'registers', 'ledger'] },
  sources: { layers: ['reading'] },
  desk: { layers: ['words', 'reading', 'registers', 'ledger', 'sources', 'publish'] },
  worker: { layers: ['desk'] },
  server: { layers: ['desk'], types: ['reading', 'ledger'] },
  cli: { layers: ['desk', 'server', 'worker'] },
  web: { layers: ['words'] },
};

/** Packages and builtins that only some files may import. */
const fenced: [module: RegExp, allowed: RegExp, says: string][] = [
  [/^(?:pg|pg-.*|kysely)$/, /^src\/ledger\//, 'the database driver belongs to the ledger'],
  [
    /^(?:node:)?(?:https?|http2|dgram|tls|dns(?:\/promises)?)$|^undici$/,
    /^src\/(?:sources\/|server\/)/,
    'only sources makes outbound requests',
  ],
  [/^(?:node:)?net$/, /^src\/(?:sources|server|desk|ledger)\//, 'sockets belong to the edges of the desk'],
  [/^nodemailer$/, /^src\/sources\//, 'only sources makes outbound requests'],
  [/^(?:fastify|@fastify\/.*|typebox)$/, /^src\/server\//, 'HTTP belongs to the server'],
];

/** The one package and the one builtin that reading may use. */
const readingMay = (path: string, module: string) =>
  module === 'node:crypto' || (module === 'htmlparser2' && path === 'src/reading/page/html.ts');

interface Import {
  from: string;
  typeOnly: boolean;
}

const statement = /(?:^|[\n;])\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]/g;
const dynamic = /(?<!\btypeof )\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const fixed = [...code.matchAll(statement)].map(([, , type, from]) => ({ from: from!, typeOnly: !!type }));
  return [...fixed, ...[...code.matchAll(dynamic)].map(([, from]) => ({ from: from!, typeOnly: false }))];
}

function layerProblem(path: string, layer: string, { from, typeOnly }: Import): string | undefined {
  const target = posix.join(posix.dirname(path), from);
  const other = /^src\/([^/]+)\//.exec(target)?.[1];
  if (other === layer) return undefined;
  if (layer === 'web' && typeOnly && /^src\/server\/contract\.(?:js|ts)$/.test(target)) return undefined;
  const allowed = table[layer];
  if (allowed === undefined) return `"${layer}" is no layer of the table`;
  if (other === undefined)
    return target.startsWith('src/') ? `"${from}" is in no layer` : `"${from}" leaves src/`;
  if (allowed.layers.includes(other) || (typeOnly && allowed.types?.includes(other))) return undefined;
  return `${layer} may not import ${typeOnly ? 'even types of ' : ''}${other}`;
}

function moduleProblem(path: string, layer: string, { from, typeOnly }: Import): string | undefined {
  if (layer === 'reading' && !readingMay(path, from)) return `reading is pure: it may not import ${from}`;
  if (typeOnly) return undefined;
  if (/^(?:registers|publish)$/.test(layer) && /^node:(?!(?:crypto|zlib)$)/.test(from))
    return `${layer} does no I/O`;
  const fence = fenced.find(([module, allowed]) => module.test(from) && !allowed.test(path));
  return fence && `${from}: ${fence[2]}`;
}

/** Every import that the table forbids, as `path: what`. */
export function violations(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const layer = /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
    return importsOf(text)
      .map((found) =>
        found.from.startsWith('.') ? layerProblem(path, layer, found) : moduleProblem(path, layer, found),
      )
      .filter((problem) => problem !== undefined)
      .map((problem) => `${path}: ${problem}`);
  });
}
