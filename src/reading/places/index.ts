export { findPlaces, placeRules } from './find.js';
