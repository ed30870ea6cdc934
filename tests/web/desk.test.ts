import { testBulk } from './bulk.js';
import { testDay } from './day.js';
import { testJudging } from './judging.js';
import { testLive } from './live.js';
import { testNames } from './names.js';
import { testPeople } from './people.js';
import { testReal } from './real.js';
import { testRoles } from './roles.js';
import { testSaved } from './saved.js';
import { onStage } from './staged.js';
import { testTrouble } from './trouble.js';

onStage('the desk in a browser', {
  'several reports': testBulk,
  judging: testJudging,
  reading: testReal,
  'actors and places': testNames,
  live: testLive,
  people: testPeople,
  roles: testRoles,
  'saved filters': testSaved,
  'bad input': testTrouble,
  'a whole day': testDay,
});
