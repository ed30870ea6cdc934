/** Irregular forms: lemma first, then its forms, for each universal part of speech. */
const verbs = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; befall befell befallen; begin began begun;
behold beheld; bend bent; bet bet; bid bade bidden; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken;
breed bred; bring brought; broadcast broadcast; build built; burn burnt; burst burst; buy bought; cast cast; catch caught;
choose chose chosen; cling clung; come came; cost cost; creep crept; cut cut; deal dealt; dig dug; do does did done doing; draw drew drawn;
dream dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought;
find found; flee fled; fling flung; fly flew flown flies; forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; forgo forwent forgone; freeze froze frozen; get got gotten; give gave given; go goes went gone; grind ground; grow grew grown;
hang hung; have has had having 've 'd; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known;
lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; let let; lie lay lain lying; light lit; lose lost;
make made; mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; overcome overcame; overhear overheard;
oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled; prove proven; put put; quit quit;
read read; rebuild rebuilt; repay repaid; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
sell sold; send sent; set set; sew sewn; shake shook shaken; shed shed; shine shone; shoot shot; show shown; shrink shrank shrunk; shut shut;
sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sling slung; slit slit; smell smelt; sow sown; speak spoke spoken;
speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; split split; spread spread; spring sprang sprung; stand stood; steal stole stolen;
stick stuck; sting stung; stink stank stunk; strew strewn; stride strode; strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
thrust thrust; tread trod trodden; undergo underwent undergone undergoes; understand understood; undertake undertook undertaken; undo undid undone; uphold upheld;
upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld;
withstand withstood; wring wrung; write wrote written; die dying; tie tying; lie lying; vie vying; dye dyeing; singe singeing;
focus focused focusing focuses; target targeted targeting; benefit benefited benefiting; travel travelled travelling; cancel cancelled cancelling;
model modelled modelling; signal signalled signalling; bus bused; panic panicked panicking; mimic mimicked mimicking; traffic trafficked trafficking;
bomb bombed bombing; offer offered; visit visited visiting; label labelled; fuel fuelled; shovel shovelled; free freed freeing; flee fleeing; agree agreed;
guarantee guaranteed; decree decreed; wound wounded; limit limited; exit exited; edit edited; deposit deposited; prohibit prohibited; inhibit inhibited`;

const auxiliaries = `
be am is are was were been being 's 're 'm m art; have has had having 've 'd; do does did done doing; will wo 'll; can ca; would 'd; shall sha; get got getting gets`;

const nouns = `
man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox oxen; die dice; penny pence;
wife wives; knife knives; life lives; leaf leaves; half halves; self selves; shelf shelves; thief thieves; loaf loaves; wolf wolves; calf calves; scarf scarves;
analysis analyses; crisis crises; basis bases; axis axes; thesis theses; hypothesis hypotheses; diagnosis diagnoses; oasis oases; emphasis emphases;
parenthesis parentheses; phenomenon phenomena; criterion criteria; datum data; medium media; bacterium bacteria; curriculum curricula; memorandum memoranda;
stratum strata; fungus fungi; nucleus nuclei; stimulus stimuli; radius radii; alumnus alumni; cactus cacti; syllabus syllabi; appendix appendices;
index indices; matrix matrices; vertex vertices; series series; species species; means means; headquarters headquarters; gallows gallows; crossroads crossroads;
gunman gunmen; policeman policemen; policewoman policewomen; fireman firemen; fisherman fishermen; spokesman spokesmen; spokeswoman spokeswomen; businessman businessmen;
congressman congressmen; serviceman servicemen; militiaman militiamen; grandchild grandchildren; schoolchild schoolchildren; gas gases; bus buses; lens lenses;
virus viruses; campus campuses; bonus bonuses; census censuses; status statuses; movie movies; tie ties; lie lies; pie pies; cookie cookies; zombie zombies;
calorie calories; selfie selfies; rookie rookies; prairie prairies; hero heroes; echo echoes; potato potatoes; tomato tomatoes; veto vetoes; embargo embargoes;
torpedo torpedoes; mosquito mosquitoes; cargo cargoes; volcano volcanoes; shoe shoes; toe toes; canoe canoes; axe axes; quiz quizzes; news news; politics politics;
economics economics; physics physics; ethics ethics; logistics logistics; statistics statistics; mathematics mathematics; tactic tactics; cloth clothes;
cache caches; avalanche avalanches; ache aches; headache headaches; niche niches; house houses; case cases; base bases; phase phases; purpose purposes; response responses`;

const adjectives = `
good better best; bad worse worst; far farther farthest further furthest; little less least; many more most; much more most; old elder eldest; big bigger biggest;
free freer freest; late later latest; large larger largest; safe safer safest; close closer closest; wide wider widest; nice nicer nicest; fine finer finest;
strange stranger strangest; brave braver bravest; wise wiser wisest; simple simpler simplest; able abler ablest; gentle gentler gentlest; rare rarer rarest; severe severer severest`;

const adverbs =
  'well better best; badly worse worst; far farther farthest further furthest; little less least; much more most; soon sooner soonest';

const pronouns = `
I me; we us; he him; she her; they them; who whom; this these; that those; one ones; other others`;

const possessives = 'my mine; your yours; his his; her hers; its its; our ours; their theirs';

const others = `
PART not n't nt; PART 's ’s; DET a an; DET this these; DET that those; PRON there there; PRON you ya; ADP 'til; CCONJ and & n; CCONJ or and/or; SCONJ because cause`;

function pairs(upos: string, text: string): [string, string][] {
  return text.split(';').flatMap((entry) => {
    const [lemma, ...forms] = entry.trim().split(/\s+/);
    return forms.map((form): [string, string] => [`${form.toLowerCase()} ${upos}`, lemma!]);
  });
}

/** `form UPOS` to lemma. */
export const irregular: ReadonlyMap<string, string> = new Map([
  ...pairs('VERB', verbs),
  ...pairs('AUX', auxiliaries),
  ...pairs('NOUN', nouns),
  ...pairs('ADJ', adjectives),
  ...pairs('ADV', adverbs),
  ...pairs('PRON', pronouns),
  ...pairs('PRON', possessives),
  ...others.split(';').flatMap((entry) => {
    const [upos, ...rest] = entry.trim().split(/\s+/);
    return pairs(upos!, rest.join(' '));
  }),
]);
