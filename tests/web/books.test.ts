import { testBookPages } from './bookPages.js';
import { testBookViews } from './bookViews.js';
import { testFieldEntry } from './fieldEntry.js';
import { testMarks } from './marks.js';
import { testSealed } from './sealed.js';
import { onStage } from './staged.js';

onStage('registers that people fill in', {
  pages: testBookPages,
  'ways to look at them': testBookViews,
  'entry in the field': testFieldEntry,
  'what is sealed': testSealed,
  'who sees a claim': testMarks,
});
