// Runs the built desk with what V8 made of its scripts when they were built: that takes less time than compiling them.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

/** Where a script's compiled form is kept; it serves no other V8, and one that it does not serve passes it over. */
const compiledOf = (file) => `${file}.${process.versions.v8}-${process.arch}`;

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
function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const [script, module, folder] = [compile(file), { exports: {} }, dirname(file)];
  loaded.set(file, { script, module });
  const outside = createRequire(file);
  const inside = (name) => (name.startsWith('./') ? load(join(folder, name)) : outside(name));
  script.runInThisContext()(module.exports, inside, module, file, folder);
  return module.exports;
}

/** Keeps the compiled form of what was loaded, with every function that was called until now. */
function keepCompiled() {
  for (const [file, { script }] of loaded) writeFileSync(compiledOf(file), script.createCachedData());
}

module.exports = { compiledOf, load, keepCompiled };
