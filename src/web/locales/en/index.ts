import { acts } from './acts.js';
import { checkSays } from './checkSays.js';
import { eventPage } from './eventPage.js';
import { events } from './events.js';
import { eventViews } from './eventViews.js';
import { figures } from './figures.js';
import { inbox } from './inbox.js';
import { judging } from './judging.js';
import { names } from './names.js';
import { people } from './people.js';
import { registers } from './registers.js';
import { report } from './report.js';
import { sharing } from './sharing.js';
import { shell } from './shell.js';
import { told } from './told.js';
import { troubles } from './troubles.js';
import { values } from './values.js';

/** Every word of the desk in English; a missing one fails a test. */
export const en = {
  ...shell,
  ...sharing,
  ...inbox,
  ...acts,
  ...checkSays,
  ...report,
  ...values,
  ...events,
  ...eventViews,
  ...eventPage,
  ...figures,
  ...names,
  ...registers,
  ...people,
  ...judging,
  ...told,
  ...troubles,
};
