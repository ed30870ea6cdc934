import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

/** Puts a bench's figures into docs/benchmarks.md, in place of those that it left there before. */
export function writeSection(name: string, content: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const kept = existsSync(page) ? readFileSync(page, 'utf8') : '# Benchmarks\n';
  const whole = kept.includes(begin) ? kept : `${kept.trimEnd()}\n\n${begin}\n${end}\n`;
  const [before, rest] = [whole.slice(0, whole.indexOf(begin)), whole.slice(whole.indexOf(end))];
  writeFileSync(page, `${before}${begin}\n${content}\n${rest}`);
}
