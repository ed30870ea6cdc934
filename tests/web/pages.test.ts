import { testEvents } from './events.js';
import { testFigures } from './figures.js';
import { testInbox } from './inbox.js';
import { testLooks } from './looks.js';
import { testPortions } from './portions.js';
import { testReport } from './report.js';
import { onStage } from './staged.js';

onStage('the pages, on what a desk answers', {
  inbox: testInbox,
  report: testReport,
  'long reports': testPortions,
  events: testEvents,
  figures: testFigures,
  looks: testLooks,
});
