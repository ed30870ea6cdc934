import type { Desk } from '../../desk/desk.js';
import { DeskError } from '../../desk/error.js';
import type { Account, DeskRole } from '../../desk/model.js';
import { keyOfName } from '../../desk/people/key.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { type Io, write } from '../io.js';
import { json } from '../list.js';
import { askPassword } from '../password.js';
import type { Given, Verb } from '../verb.js';

const roles: DeskRole[] = ['owner', 'editor', 'analyst', 'field', 'viewer', 'auditor'];
const usage = 'people [list | add NAME | role NAME ROLE | ACT [NAME]]';

function roleNamed(name: string | undefined): DeskRole {
  const role = roles.find((one) => one === name);
  if (role) return role;
  throw new UsageError(`There is no role "${name ?? ''}". Known: ${roles.join(', ')}.`);
}

const line = ({ name, role, active, totp, duties, seenAt }: Account) =>
  [
    name.padEnd(20),
    role.padEnd(8),
    active ? '' : 'disabled',
    totp ? 'second step' : '',
    duties.includes('sealed') ? 'may open what is sealed' : '',
    seenAt ? `seen ${seenAt}` : '',
  ]
    .filter(Boolean)
    .join('  ');

async function find(desk: Desk, name: string): Promise<Account> {
  const key = keyOfName(name);
  const found = (await desk.people.list()).find((one) => keyOfName(one.name) === key);
  if (found) return found;
  throw new DeskError('notFound', `There is no person "${name}".`, {
    remedy: 'List them: dateline people list',
  });
}

async function list(desk: Desk, given: Given, io: Io): Promise<void> {
  const people = await desk.people.list();
  if (given.flag('json')) return write(io.stdout, json(people));
  const none = 'Nobody has an account: whoever uses this machine uses the desk.';
  await write(io.stdout, `${people.map(line).join('\n') || none}\n`);
}

/** Gives the duty to open what is sealed, or takes it: of somebody by name, else of whoever works at this machine. */
async function setDuty(desk: Desk, name: string | undefined, given: boolean): Promise<string> {
  const person = name === undefined ? undefined : await find(desk, name);
  await desk.people.setDuty(person?.id ?? 'local', 'sealed', given);
  const who = person?.name ?? 'Whoever works at this machine';
  return given
    ? `${who} may open what is sealed. Every opening asks for a reason and stands in the record.`
    : `${who} may not open what is sealed.`;
}

const acts: Record<string, (desk: Desk, name: string, given: Given, io: Io) => Promise<string>> = {
  add: async (desk, name, given, io) => {
    const role = roleNamed(given.text('role'));
    const { name: kept } = await desk.people.add({ name, role, password: await askPassword(io, name) });
    return `${kept} may sign in, as ${role}.`;
  },
  role: async (desk, name, given) => {
    const { id, name: kept } = await find(desk, name);
    const { role } = await desk.people.setRole(id, roleNamed(given.operands[2]));
    return `${kept} is ${role}.`;
  },
  disable: async (desk, name) => {
    const { id, name: kept } = await find(desk, name);
    await desk.people.setActive(id, false);
    return `${kept} may not sign in any more, and is signed out.`;
  },
  enable: async (desk, name) => {
    const { id, name: kept } = await find(desk, name);
    await desk.people.setActive(id, true);
    return `${kept} may sign in again.`;
  },
  password: async (desk, name, _given, io) => {
    const { id, name: kept } = await find(desk, name);
    await desk.people.setPassword(id, await askPassword(io, kept));
    return `${kept} has a new password, and is signed out.`;
  },
  'may-open': (desk, name) => setDuty(desk, name, true),
  'may-not-open': (desk, name) => setDuty(desk, name, false),
  'totp-off': async (desk, name) => {
    const { id, name: kept } = await find(desk, name);
    await desk.people.endTotp(id);
    return `${kept} signs in without a second step.`;
  },
};

export const verb: Verb = {
  usage,
  about:
    'Lists and changes who may use the desk in a browser. The first person is its owner; from then on everybody\n' +
    'signs in. A password is asked for, or read from standard input. The command line stays as it is:\n' +
    `whoever may run it works as owner. Roles: ${roles.join(', ')} (docs/desk.md).\n` +
    'ACT is disable, enable, password, totp-off, may-open or may-not-open: the last two are of what is sealed,\n' +
    'and without a name of whoever works at this machine (docs/sealed.md).',
  options: {
    role: { value: 'ROLE', help: 'of a person who is added' },
    json: { help: 'print the list as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline people add Mara --role owner', 'asks for her password'],
    ['dateline people role Mara editor', 'what she may do'],
    ['dateline people disable Mara', 'she keeps her name in the record'],
    ['dateline people may-open Mara', 'she may open what is sealed; without a name, this machine'],
  ],
  operands: { least: 0, most: 3 },
  run: async (given, io) => {
    const [what = 'list', name, ...rest] = given.operands;
    const act = Object.hasOwn(acts, what) ? acts[what] : undefined;
    const named = name !== undefined || what === 'may-open' || what === 'may-not-open';
    const fits = what === 'list' ? !name : act && named && rest.length === (what === 'role' ? 1 : 0);
    if (!fits) throw new UsageError(`usage: dateline ${usage}`);
    return withDesk(given, io, async (desk) => {
      if (act) await write(io.stdout, `${await act(desk, name as string, given, io)}\n`);
      else await list(desk, given, io);
      return 0;
    });
  },
};
