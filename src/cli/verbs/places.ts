import { listVerb } from './catalogue.js';

export const verb = listVerb('place');
