import { readFileSync } from 'node:fs';
import wabt from 'wabt';

const source = new URL('../../src/reading/syntax/kernel.wat', import.meta.url);

/** The text of `kernelBytes.ts`: what `kernel.wat` compiles to. Throws where the source is wrong, with its line. */
export async function kernelBytesModule(): Promise<string> {
  const tools = await wabt();
  const features = { simd: true, threads: true, bulk_memory: true };
  const parsed = tools.parseWat('kernel.wat', readFileSync(source, 'utf8'), features);
  parsed.resolveNames();
  // Its types know no features here; the memory that threads share is one.
  (parsed.validate as (features: object) => void).call(parsed, features);
  const text = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
  const lines = text.match(/.{1,100}/g) ?? [];
  const list = lines.map((line) => `  '${line}',`).join('\n');
  return `/** \`kernel.wat\`, compiled by \`npm run kernel\`: base64. */\nexport const kernelBytes = [\n${list}\n].join('');\n`;
}
