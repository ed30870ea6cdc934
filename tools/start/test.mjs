// npm test. An old Node must get as far as the sentence in node.mjs: nothing else is loaded before it.
import './node.mjs';

import('./tests.mjs');
