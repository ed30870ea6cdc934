const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Abbreviations with their full stop, by what may follow them. */
export const abbreviations = {
  titles: list(`
    mr. mrs. ms. mx. dr. prof. st. sr. rev. fr. hon. gen. lt. col. maj. capt. cmdr. cpl. sgt. adm. brig. pvt. cmdt.
    gov. sen. rep. reps. sens. pres. amb. min. supt. insp. det. messrs. mme. mlle. vs. v. cf. ca. approx. attn. e.g. i.e. eg. ie.
    viz. ft. mt. op. esp. spec. incl. al-hajj.`),
  calendar: list(`
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.`),
  numbered: list(
    'no. nos. p. pp. vol. vols. art. arts. sec. secs. fig. figs. ch. para. paras. res. ex. ext. c. d. b. tel.',
  ),
  general: list(`
    inc. corp. co. cos. ltd. plc. bros. llc. jr. esq. etc. al. u.s. u.k. u.n. e.u. u.a.e. d.c. l.a. n.y. a.m. p.m. am. ph.d. m.d.
    b.a. m.a. dept. univ. assn. bldg. blvd. ave. rd. est. ed. eds. govt. intl. natl. admin. asst. assoc. dist. div. hq. i.d.
    calif. fla. tex. va. pa. mass. conn. ill. ind. mich. minn. ariz. colo. ga. ala. ark. tenn. wash. wis. okla. ore. mo. md. la.
    ky. kan. neb. nev. del. vt. que. ont. s.a. a.k.a. r.i.p. yrs. mins. hrs. lbs. oz. ex-pres. info. misc. temp. max. m.sc. b.sc.`),
};

/** Words that, with a capital after an abbreviation, start a new sentence. */
export const starters = list(`
  the a an this that these those it he she they we i you his her its their our my your there here in on at by for from with after
  before during since until while when where why how what who which if although though because as but and or so yet however
  meanwhile moreover furthermore according some many most several all both each no not none one two three four five six seven
  eight nine ten another other others such only even now then today yesterday earlier later also still among between under over
  about despite without within last next more less once is are was were do does did has have had will would can could should may
  might to`);

/** Written as one word, read as two: where the second begins. */
export const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['lemme', 3],
  ['gimme', 3],
  ['dunno', 2],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['werent', 4],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['hadnt', 3],
  ['aint', 2],
]);

/** After an apostrophe. */
export const clitics = list('s re ve ll d m t');

/** Cut words that begin with an apostrophe. */
export const clipped = list('em n til tis twas cause bout round');

/** Joined to the next word by a hyphen without a cut, as the treebanks have them. */
export const prefixes = list(`
  e anti pro non pre post mid ex co re semi multi sub un inter intra pan ultra micro mini neo quasi socio psycho de dis mis
  counter cross bi tri trans over under extra infra`);

/** Units written straight after a number. */
export const units = list(`
  k m b bn mn tn mm cm km kg g mg ml l ft in lb lbs oz mi mph kph kmh km2 m2 m3 sq ha am pm hr hrs h min mins sec secs
  yr yrs c f w kw mw gw kwh gb mb tb kb hz khz mhz ghz usd eur x gmt utc`);

/** Ends that stay on their number. */
export const ordinals = list('st nd rd th s');

/** Last parts of host names. */
export const domains = list(
  'com org net gov edu int mil uk us de fr ru cn eu info biz co ca au io tv sy ae sa il ps tr iq ir',
);
