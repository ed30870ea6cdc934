// Reads the examples once with the built desk and keeps what V8 compiled for that.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepCompiled, load } from '../start/compiled.cjs';
import { root } from './stale.cjs';

const built = (name) => join(root, 'dist', 'cli', name);
const examples = readdirSync(join(root, 'examples')).map((name) => join(root, 'examples', name));
const named = (ending) => examples.filter((name) => name.endsWith(ending));

process.argv = [process.execPath, built('main.cjs'), 'read', ...named('.txt')];
process.once('beforeExit', async () => {
  const { read } = await load(built('reader.cjs')).loadReader();
  for (const page of named('.html')) read({ html: readFileSync(page, 'utf8'), split: true });
  load(built('thread.cjs'));
  keepCompiled();
});
load(built('main.cjs'));
