import { expect, test } from 'vitest';
import { attributionWords } from '../languages/en/cues.js';
import { handParsed } from './handParsed.js';
import { mayReport } from './mayReport.js';

// Only words and tags are looked at: every head and relation here is as good as none.
const may = (line: string, quoted = false): boolean => {
  const rows = line.split(' ').map((token) => `${token.replaceAll('/', ' ')} 0 dep`);
  return mayReport(handParsed(rows.join('\n')).sentence, attributionWords, () => quoted);
};

test('a verb of speech, an owned noun that reports and "according to" may report', () => {
  expect(may('police/police/NNS said/say/VBD so/so/RB')).toBe(true);
  expect(may('its/its/PRP$ claim/claim/NN that/that/IN wells/well/NNS dried/dry/VBD')).toBe(true);
  expect(may('claims/claim/NNS by/by/IN Chad/Chad/NNP that/that/IN it/it/PRP won/win/VBD')).toBe(true);
  expect(may('wells/well/NNS dried/dry/VBD according/accord/VBG to/to/IN Chad/Chad/NNP')).toBe(true);
});

test('"in", a claim that nobody makes and a noun without a clause report nothing', () => {
  expect(may('wells/well/NNS dried/dry/VBD in/in/IN the/the/DT north/north/NN')).toBe(false);
  expect(may('the/the/DT claim/claim/NN that/that/IN wells/well/NNS dried/dry/VBD')).toBe(false);
  expect(may('its/its/PRP$ offer/offer/NN failed/fail/VBD')).toBe(false);
});

test('a verb that only leads quotations reports where one is at hand', () => {
  const line = 'Amara/Amara/NNP continued/continue/VBD';
  expect(may(line, true)).toBe(true);
  expect(may(line, false)).toBe(false);
});

test('a view needs a name with its description between commas', () => {
  const name = 'For/for/IN Amara/Amara/NNP';
  expect(may(`${name} ,/,/, a/a/DT baker/baker/NN ,/,/, bread/bread/NN is/be/VBZ dear/dear/JJ`)).toBe(true);
  expect(may(`${name} bread/bread/NN is/be/VBZ dear/dear/JJ`)).toBe(false);
});
