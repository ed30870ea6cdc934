export { sensitivities, sharingLevels, sharingWords } from '../registers/sharing.js';
