// Holds the documents against the tree: links resolve, commands and scripts that they name exist.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const builtin = new Set(['ci', 'install', 'i', 'run', 'exec', 'pkg', 'view', 'pack']);

function markdownFiles(root) {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const inner = ['docs', 'examples', 'models', 'tests']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
    )
    .filter((name) => name.endsWith('.md'));
  return [...top, ...inner].map((name) => name.replaceAll('\\', '/'));
}

/** The anchor that a heading gets where these pages are shown. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const headingsOf = (text) =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

function linkProblems(root, file, text) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target))
    .flatMap((target) => {
      const [path, anchor] = target.split('#');
      const to = path === '' ? join(root, file) : join(root, dirname(file), path);
      if (!existsSync(to)) return [`${file}: the link ${target} leads nowhere`];
      if (!anchor || statSync(to).isDirectory() || !to.endsWith('.md')) return [];
      const known = headingsOf(readFileSync(to, 'utf8')).includes(anchor);
      return known ? [] : [`${file}: the link ${target} names no heading`];
    });
}

function scriptProblems(file, text, scripts) {
  const named = [...text.matchAll(/\bnpm (run (?:-s )?)?([a-z][\w:-]*)/g)];
  return named
    .filter(([, run, name]) => (run ? !(name in scripts) : !(name in scripts) && !builtin.has(name)))
    .filter(([, run, name]) => run || ['start', 'test'].includes(name))
    .map(([whole]) => `${file}: "${whole}" is no script of package.json`);
}

function verbProblems(file, text, verbs) {
  return [...text.matchAll(/(?:\.\/dateline|\bdateline) ([a-z]+)\b(?=[^\n]*`|[ \t]*(?:--|[A-Z<"#|]|$))/gm)]
    .filter(([whole]) => whole.startsWith('./'))
    .filter(([, verb]) => verb !== 'help' && !verbs.includes(verb))
    .map(([whole]) => `${file}: "${whole}" is no verb`);
}

const unfinished = (file, text) =>
  [...text.matchAll(/\bPLACEHOLDER[\w-]*|\bTODO\b|\bFIXME\b/g)].map(([word]) => `${file}: ${word} is left`);

/** What is wrong in the documents under `root`, as `file: what`. */
export function docProblems(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const verbs = readdirSync(join(root, 'src', 'cli', 'verbs')).map((name) => name.replace(/\.ts$/, ''));
  return markdownFiles(root).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [
      ...linkProblems(root, file, text),
      ...scriptProblems(file, text, scripts),
      ...verbProblems(file, text, verbs),
      ...unfinished(file, text),
    ];
  });
}
