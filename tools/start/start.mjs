// npm start. An old Node must get as far as the sentence in node.mjs: nothing else is loaded before it.
import './node.mjs';

import('./desk.mjs');
