import { entryVerb } from './catalogue.js';

export const verb = entryVerb('place');
