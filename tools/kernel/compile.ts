import { readFileSync } from 'node:fs';
import wabt from 'wabt';

/** What is compiled: `NAME.wat` into `NAMEBytes.ts`. */
export const compiled = ['kernel', 'network'] as const;

/** Where the file of this name lies beside the sources that are compiled. */
export function placeOf(file: string): URL {
  return new URL(`../../src/reading/syntax/${file}`, import.meta.url);
}

/** The text of `NAMEBytes.ts`: what `NAME.wat` compiles to. Throws where the source is wrong, with its line. */
export async function bytesModule(name: (typeof compiled)[number]): Promise<string> {
  const tools = await wabt();
  const features = { simd: true, threads: true, bulk_memory: true };
  const parsed = tools.parseWat(`${name}.wat`, readFileSync(placeOf(`${name}.wat`), 'utf8'), features);
  parsed.resolveNames();
  // Its types know no features here; the memory that threads share is one.
  (parsed.validate as (features: object) => void).call(parsed, features);
  const text = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
  const lines = text.match(/.{1,100}/g) ?? [];
  const list = lines.map((line) => `  '${line}',`).join('\n');
  return `/** \`${name}.wat\`, compiled by \`npm run kernel\`: base64. */\nexport const ${name}Bytes = [\n${list}\n].join('');\n`;
}
