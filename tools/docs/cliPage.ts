import { exitCodes } from '../../src/cli/exit.js';
import { verbHelp } from '../../src/cli/help.js';
import { findVerb, verbs } from '../../src/cli/verbs.js';

const head = `# The command line

\`./dateline\` at the root of a clone, \`dateline\` where the package is installed. This page is written from the verbs'
own help by \`npm run docs\`; a test fails where the two differ.

Every verb but \`read\` and \`group\` works with the desk's folder: \`--home FOLDER\`, else \`DATELINE_HOME\`, else \`desk-data\` in the
current folder. While a desk runs on that folder a verb attaches to its database; otherwise it starts the database, does
its work and stops it. With \`DATABASE_URL\` a PostgreSQL server is used instead. \`DATELINE_USER\` names the person whose
judgements these are.

\`read --json\` and \`--jsonl\` print \`dateline/reading@1\`. With \`--jsonl\` nothing is split and \`document.text\` is the text
given, to the letter; the line of a report that could not be read is \`{id, line, error: {code, message}}\`, where \`id\` is
the line's own or, where it has none, its number.`;

/** `docs/cli.md`: every verb's help, and the exit codes. */
export async function cliPage(): Promise<string> {
  const codes = exitCodes.map(([code, what]) => `| ${code} | ${what} |`);
  const sections = [head, `## Exit codes\n\n| code | meaning |\n|---|---|\n${codes.join('\n')}`];
  for (const name of Object.keys(verbs)) {
    sections.push(`## ${name}\n\n\`\`\`text\n${verbHelp(await findVerb(name)).trimEnd()}\n\`\`\``);
  }
  return `${sections.join('\n\n')}\n`;
}
