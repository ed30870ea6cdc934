import { onStage } from './staged.js';
import { testTour } from './tour.js';

onStage('the tour of the desk, in English', { 'every page and state': testTour('English') });
