import { keyFile } from '../../src/desk/sealing/keyFile.js';
import { Ledger } from '../../src/ledger/ledger.js';
import type { KeyRing } from '../../src/ledger/sealing/keyRing.js';

// Gives a desk a new key in a process of its own, which kills itself before or after one of its writes of the key's file.
const [url = '', path, moment = 'never', nth = '1'] = process.argv.slice(2);
const file = keyFile(path);
let writes = 0;
const die = () => process.kill(process.pid, 'SIGKILL');

const keys: KeyRing = {
  keys: () => file.keys(),
  keep: (given) => {
    writes += 1;
    const now = writes === Number(nth);
    if (now && moment === 'before') die();
    file.keep(given);
    if (now && moment === 'after') die();
  },
};

const ledger = await Ledger.open({ config: { connectionString: url }, keys });
process.stdout.write('begun\n');
do await ledger.sealing.rotate({ by: 'Amal', at: '2026-03-10T00:00:00.000Z' });
while (moment === 'always');
await ledger.close();
