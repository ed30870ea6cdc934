// Runs the built desk with what V8 made of its scripts when they were built: that takes less time than compiling them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

/** Where a script's compiled form is kept; it serves no other V8, and one that it does not serve passes it over. */
export const compiledOf = (file) => `${file}.${process.versions.v8}-${process.arch}`;

const loaded = new Map();

function compile(file) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const compiled = compiledOf(file);
  return new Script(source, {
    filename: file,
    cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

/** Exports of a built script, which is run once. */
export function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const [script, module, folder] = [compile(file), { exports: {} }, dirname(file)];
  loaded.set(file, { script, module });
  const outside = createRequire(file);
  const require = (name) => (name.startsWith('./') ? load(join(folder, name)) : outside(name));
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
}

/** Keeps the compiled form of what was loaded, with every function that was called until now. */
export function keepCompiled() {
  for (const [file, { script }] of loaded) writeFileSync(compiledOf(file), script.createCachedData());
}
