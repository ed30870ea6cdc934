import type { Ending, SyntaxWords } from '../../syntax/words.js';
import {
  abbreviations,
  clipped,
  clitics,
  domains,
  fused,
  ordinals,
  prefixes,
  starters,
  units,
} from './abbreviations.js';
import { irregular } from './irregular.js';

/** `ies>y 2` takes "ies" off a stem of two letters or more and puts "y" on. */
function endings(text: string): Ending[] {
  return text
    .trim()
    .split(/\s*;\s*/)
    .map((rule) => {
      const match = /^(\w+)>([\w*]*) (\d)$/.exec(rule)!;
      return { off: match[1]!, on: match[2]!, least: Number(match[3]) };
    });
}

const plural =
  'ies>y 2; sses>ss 1; shes>sh 1; ches>ch 1; xes>x 1; zzes>zz 1; oes>oe 2; ses>se 1; ss>ss 1; us>us 1; is>is 1; s> 2';

/** The words of English for tokenizer, splitter and lemmatizer. */
export const syntaxWords: SyntaxWords = {
  abbreviations,
  starters,
  fused,
  clitics,
  clipped,
  prefixes,
  units,
  ordinals,
  domains,
  behindBe: {
    be: 'am is are was were be been being'.split(' '),
    participles: 'shot hit hurt cut beaten'.split(' '),
    openers: 'dead a an the two three four five six several his her him them their'.split(' '),
  },
  lemmas: {
    irregular,
    vowels: 'aeiou',
    silentE:
      'v c z u dg rg ndg bl cl dl fl gl kl pl tl zl at iz ys uis ais eas aus ous ens ans ins ons urs ors ers uls as os us is ir ur uir'.split(
        ' ',
      ),
    loudEnds: 'eat oat reat reas focus air eir our cus ias ass oss'.split(' '),
    endings: new Map([
      ['NNS', endings(plural)],
      ['NNPS', endings(plural)],
      [
        'VBZ',
        endings('ies>y 2; sses>ss 1; shes>sh 1; ches>ch 1; xes>x 1; zzes>zz 1; oes>o 1; ses>se 1; s> 2'),
      ],
      ['VBD', endings('ied>y 2; eed>ee 2; ed>* 2')],
      ['VBN', endings('ied>y 2; eed>ee 2; ed>* 2')],
      ['VBG', endings('eeing>ee 1; ying>y 1; ing>* 2')],
      ['JJR', endings('ier>y 2; er>* 2')],
      ['JJS', endings('iest>y 2; est>* 2')],
      ['RBR', endings('ier>y 2; er>* 2')],
      ['RBS', endings('iest>y 2; est>* 2')],
    ]),
  },
};
