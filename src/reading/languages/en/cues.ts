import { type AttributionWords, frameOf } from '../../attribution/words.js';
import type { Certainty } from '../../reading.js';
import { hedges } from './hedges.js';
import { pronounNever } from './pronouns.js';

// A verb a line: s = takes a clause or quote, i = an infinitive, o = an object, q = quotes only, r = its object is who
// was told, c = its object is called something, d = it may be done as well as said; then the prepositions and particles that lead to what is said.
const VERBS: Record<Certainty, string> = {
  stated: `
    say s|tell sir of about|add s|note so|warn s of about against|argue s for against|state so|explain so|assert so
    insist s on|maintain s|contend s|suggest so|acknowledge so|admit so to|concede so|confirm so|declare soc|disclose so
    reveal so|emphasize so|emphasise so|stress so|underscore so|underline so|highlight o|caution s against|recall so
    reiterate so|repeat so|reply s|respond s|answer s|remark s on|observe s|comment s on|mention so|announce so|report so
    write s of about|tweet so|retweet o|post s|testify s about to|agree si on with|complain s about of|lament so|boast s of about
    brag s about of|joke s about of|quip s|shout s|yell s|chant so|scream s|exclaim s|cry s|proclaim so|indicate so
    signal so|hint s at|imply s|show so|find s|conclude s|determine s|rule s|decide si on|demonstrate so|prove so|counter s
    retort s|rebut o|reason s|inform sr|notify sr|remind sr|assure sr|brief r on|convince sr|persuade r|describe oc
    depict o|portray oc|characterize oc|characterise oc|label oc|brand oc|dub oc|liken o|refer to|cite o|quote o|point s out to
    continue q|begin q|conclude s|go q|ask sr about|wonder s about|question o|inquire s about|speak of about against|talk of about
    discuss o|debate o|detail o|outline o|reference o|read q|tout o|record do|document do|publish do|share do|echo o
    condemn o|criticize o|criticise o|denounce o|decry o|deplore o|slam o|lambast o|lambaste o|rebuke o|chastise o|scold o
    mock o|ridicule o|deride o|blame o|praise o|hail o|welcome o|laud o|applaud o|commend o|extol o|thank o|congratulate o
    defend do|support do|oppose do|endorse o|back do|favor do|favour do|advocate do for|champion do|promote do|dismiss o|downplay o
    bemoan so|decry o|protest so|rail against|object to|appeal for to|accept so|recognize so|recognise so|learn so
    hear so|know so of about|understand so|realize so|realise so|discover s|see s|estimate so|assess so|verify so
    clarify so|specify so|stipulate s|address do|express o|voice o|reject o|see o|admire o|respect o|regret so|apologize for
    apologise for|elaborate on|weigh q|chime q|relay so|recount so|narrate o|reflect on|marvel s at|muse s about|opine s
    attest s to|certify so|pronounce oc|broadcast so|call oc for on upon|consider oc|regard o|view o|rate oc|judge oc|deem oc
    credit o|fault o|challenge do|dispute so|mourn o|salute o|unveil do|pitch do|plead s for|lobby do for
    campaign for against|push for|fight for|vouch for|hint s at|illustrate so
    paint oc|attest s|vote i for against|rally for against
    grill o|insist on|herald o|joke s about|gush s|fume s|grumble s about|gripe s about|mutter s|whisper s
    conclude s|apologize s|brag s|elaborate s|scoff s at|snap s|sigh s|cheer s|agree s|concur s with
    disparage o|belittle o|malign o|vilify o|demonize o|smear o|spotlight o|showcase o
    compare o|contrast o|investigate do|resent o|despise o|prefer o|interview do|invoke o
  `,
  alleged: `
    claim soi|allege so|accuse o of|purport i|charge s|assume s|insinuate s
  `,
  denied: `
    deny so|dispute so|refute so|contradict o|disagree s with
  `,
  planned: `
    plan si|intend i|vow si|pledge soi|promise soi|threaten si|aim i|propose so|urge sio|demand soi|want ios|request sio
    order io|instruct sio|recommend so|advise sio|encourage o|implore io|exhort io|beg io|refuse i|decline i|offer oi
    press q|urge for|call q|swear si|commit to|warn s|ask i|opt i|invite o
  `,
  possible: `
    believe so|think s of about|feel s|suspect so|fear so|worry s about|hope si for|expect soi|anticipate so|predict so|forecast so
    project s|guess s|imagine s|presume s|speculate s about|doubt so|wish si for|reckon s|dream s of|envision o|foresee so
    seek i|contemplate o|ponder o|lean toward|regret s|long i for|yearn i for|agonize over|theorize s|hypothesize s|surmise s|appear i|seem i
  `,
};

const NOUNS: Record<Certainty, string> = {
  stated:
    'statement announcement report account comment remark declaration acknowledgment acknowledgement admission confirmation ' +
    'description assessment finding conclusion argument testimony complaint criticism condemnation note message decision ' +
    'agreement view opinion position assertion insistence proclamation estimate revelation disclosure explanation ' +
    'characterization reference support opposition praise definition emphasis',
  alleged: 'claim allegation accusation charge rumor rumour',
  denied: 'denial',
  planned:
    'plan promise pledge vow threat proposal demand call request intention commitment offer refusal order urge push effort',
  possible:
    'belief suspicion fear concern worry hope expectation prediction forecast speculation doubt suggestion theory warning question ' +
    'feeling uncertainty',
};

function tableOf(source: Record<Certainty, string>): Map<string, Certainty> {
  const table = new Map<string, Certainty>();
  for (const [certainty, words] of Object.entries(source) as [Certainty, string][]) {
    for (const word of words.split(/\s+/).filter((item) => item !== '')) table.set(word, certainty);
  }
  return table;
}

// A verb of two rows ("warn", "ask") has the ways of both and the certainty of the first.
function verbTable(): AttributionWords['verbs'] {
  const verbs: Map<string, ReturnType<typeof frameOf>[1]> = new Map();
  for (const [certainty, lines] of Object.entries(VERBS) as [Certainty, string][]) {
    for (const line of lines.split(/[|\n]/).map((item) => item.trim())) {
      if (line === '') continue;
      const [lemma, frame] = frameOf(line, certainty);
      const known = verbs.get(lemma);
      verbs.set(lemma, known ? joined(known, frame) : frame);
    }
  }
  return verbs;
}

type Frame = ReturnType<typeof frameOf>[1];

const joined = (first: Frame, second: Frame): Frame => ({
  clause: first.clause || second.clause,
  infinitive: first.infinitive || second.infinitive,
  object: first.object || second.object,
  quote: first.quote || second.quote,
  recipient: first.recipient || second.recipient,
  complement: first.complement || second.complement,
  deed: first.deed || second.deed,
  leads: [...first.leads, ...second.leads],
  certainty: first.certainty,
});

/** How English reports say who says what. */
export const attributionWords: AttributionWords = {
  verbs: verbTable(),
  nouns: tableOf(NOUNS),
  documents: new Set(
    (
      'data figure statistic survey study poll video footage image photo photograph picture map record letter document paper ' +
      'file email log article research analysis evidence source tracker database index satellite dossier transcript table'
    ).split(' '),
  ),
  evidence: new Set('show demonstrate prove imply signal illustrate indicate suggest mean reveal'.split(' ')),
  light: new Set(
    'go continue keep begin start refuse decline try attempt appear seem come proceed rush hasten'.split(' '),
  ),
  accordingTo: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
  ],
  goingOn: new Set(['and', 'but', 'though', 'although']),
  viewpoint: new Set(['for']),
  labels: new Set(
    (
      'analysis opinion exclusive update video watch breaking factbox explainer live report editorial interview review timeline ' +
      'profile feature comment correction photos podcast focus insight summary background note letter poll'
    ).split(' '),
  ),
  media: new Set(
    (
      'tv television radio news newspaper daily magazine agency times post journal herald tribune guardian press channel ' +
      'network broadcaster station website reporters journalists media outlet reuters afp ap bbc cnn dpa efe voa rfi npr nbc cbs abc ' +
      'bloomberg xinhua tass interfax anadolu kyodo jazeera arabiya sana wafa'
    ).split(' '),
  ),
  persons: new Set(
    'i we you he she they it who one some many most few several others both all none nobody everyone somebody'.split(
      ' ',
    ),
  ),
  pronounNever,
  thirdSingular: new Set(['he', 'she', 'him', 'her', 'his']),
  thirdPlural: new Set(['they', 'them', 'their', 'both']),
  neuter: new Set(['it', 'its']),
  hedges: hedges.adverbs,
};
