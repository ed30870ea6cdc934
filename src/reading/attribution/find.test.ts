import { expect, test } from 'vitest';
import { attributionsIn, handDraft } from './handParsed.js';

const read = (...sentences: string[]) => attributionsIn(handDraft(sentences));

const SAID_THAT = `The the DT 2 det
  ministry ministry NN 4 nsubj
  has have VBZ 4 aux
  said say VBN 0 root
  that that IN 7 mark
  rebels rebel NNS 7 nsubj
  burned burn VBD 4 ccomp
  two two CD 9 nummod
  mills mill NNS 7 obj
  _. . . 4 punct`;

test('a verb of speech gives source, cue with its auxiliaries, and content', () => {
  expect(read(SAID_THAT)).toEqual([
    {
      source: 'The ministry',
      cue: 'has said',
      content: 'that rebels burned two mills',
      chain: ['ministry'],
      certainty: 'stated',
    },
  ]);
});

test('who "knew that" in a relative clause speaks; a plan praised by somebody does not', () => {
  const knew = `The the DT 2 det
    mayor mayor NN 9 nsubj
    who who WP 4 nsubj
    knew know VBD 2 acl:relcl
    that that IN 7 mark
    rain rain NN 7 nsubj
    fell fall VBD 4 ccomp
    still still RB 9 advmod
    left leave VBD 0 root`;
  expect(read(knew)).toMatchObject([{ source: 'who', cue: 'knew', content: 'that rain fell' }]);
  expect(
    read(`The the DT 2 det
      plan plan NN 6 nsubj
      praised praise VBN 2 acl
      by by IN 5 case
      mayors mayor NNS 3 obl
      failed fail VBD 0 root`),
  ).toEqual([]);
});

test('a speaker behind the clause owns all before it, whatever the parse makes of them', () => {
  const found = read(`But but CC 4 cc
    the the DT 3 det
    bridge bridge NN 4 nsubj
    held hold VBD 0 root
    _, , , 8 punct
    an a DT 7 det
    engineer engineer NN 8 nsubj
    said say VBD 4 advcl
    _. . . 4 punct`);
  expect(found).toMatchObject([{ source: 'an engineer', cue: 'said', content: 'But the bridge held' }]);
});

test('a speaker between commas leaves a content of two pieces', () => {
  const found = read(`The the DT 2 det
    road road NN 8 nsubj
    _, , , 5 punct
    Okoro Okoro NNP 5 nsubj
    warned warn VBD 8 parataxis
    _, , , 5 punct
    is be VBZ 8 cop
    mined mined JJ 0 root
    _. . . 8 punct`);
  expect(found).toMatchObject([
    { source: 'Okoro', cue: 'warned', content: 'The road | is mined', chain: ['Okoro'] },
  ]);
});

test('"according to" names its source up to the comma, or to the end', () => {
  const found = read(`According accord VBG 4 case
    to to IN 1 fixed
    camp camp NN 4 compound
    staff staff NN 8 obl
    _, , , 8 punct
    nine nine CD 7 nummod
    tents tent NNS 8 nsubj
    burned burn VBD 0 root
    _. . . 8 punct`);
  expect(found).toMatchObject([
    { source: 'camp staff', cue: 'According to', content: 'nine tents burned', chain: ['camp staff'] },
  ]);
});

test('a pronoun speaks for the speaker before it', () => {
  const added = `It it PRP 2 nsubj
    added add VBD 0 root
    that that IN 5 mark
    crops crop NNS 5 nsubj
    failed fail VBD 2 ccomp
    _. . . 2 punct`;
  expect(read(SAID_THAT, added)[1]).toMatchObject({ source: 'It', chain: ['ministry'] });
  expect(read(added)[0]?.chain).toEqual(['It']);
});

test('whom a speaker quotes comes before that speaker', () => {
  const found = read(`Diallo Diallo NNP 2 nsubj
    said say VBD 0 root
    the the DT 4 det
    governor governor NN 5 nsubj
    denied deny VBD 2 ccomp
    that that IN 8 mark
    soldiers soldier NNS 8 nsubj
    fired fire VBD 5 ccomp
    _. . . 2 punct`);
  expect(found.map((one) => [one.chain, one.certainty])).toEqual([
    [['Diallo'], 'stated'],
    [['governor', 'Diallo'], 'denied'],
  ]);
});

test('plans and allegations are put as such', () => {
  const [plan] = read(`The the DT 2 det
    army army NN 3 nsubj
    vowed vow VBD 0 root
    to to TO 5 mark
    retake retake VB 3 xcomp
    the the DT 7 det
    port port NN 5 obj
    _. . . 3 punct`);
  expect(plan).toMatchObject({ source: 'The army', content: 'to retake the port', certainty: 'planned' });
});

test('verbs of speech that report nothing make no attribution', () => {
  // Nobody speaks in an infinitive of purpose, and "this" condemns nobody.
  expect(
    read(`They they PRP 2 nsubj
      met meet VBD 0 root
      to to TO 4 mark
      discuss discuss VB 2 advcl
      fuel fuel NN 4 obj
      _. . . 2 punct`),
  ).toEqual([]);
  expect(
    read(`This this DT 2 nsubj
      supports support VBZ 0 root
      trade trade NN 2 obj
      _. . . 2 punct`),
  ).toEqual([]);
});

const QUOTED = `“ “ LQ 4 punct
  _The the DT 3 det
  wells well NNS 4 nsubj
  ran run VBD 8 ccomp
  dry dry JJ 4 xcomp
  _, , , 8 punct
  _” ” RQ 8 punct
  said say VBD 0 root
  Amara Amara NNP 8 nsubj
  _. . . 8 punct`;
const GOING_ON = `“ “ LQ 3 punct
  _We we PRP 3 nsubj
  walked walk VBD 0 root
  home home RB 3 advmod
  in in IN 6 case
  silence silence NN 3 obl
  _. . . 3 punct
  _” ” RQ 3 punct`;

test('a quotation is its speaker’s, and so are the sentences that go on quoting', () => {
  expect(read(QUOTED, GOING_ON)).toMatchObject([
    {
      source: 'Amara',
      cue: 'said',
      content: '“The wells ran dry,” | “We walked home in silence.”',
    },
  ]);
  // A quotation that ended its sentence is not the next speaker's.
  expect(read(GOING_ON, SAID_THAT)).toMatchObject([{ content: 'that rebels burned two mills' }]);
});
