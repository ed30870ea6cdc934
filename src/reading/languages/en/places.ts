import type { PlaceWords } from '../../places/words.js';
import type { PlaceKind } from '../../reading.js';
import { demonyms, otherPeoples } from './demonyms.js';
import { knownBodies } from './organisations.js';
import { givenNames } from './people.js';
import { ordinaryPlaceNames } from './placesOrdinary.js';
import { titles } from './titles.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const kinds = (table: Partial<Record<PlaceKind, string>>): ReadonlyMap<string, PlaceKind> =>
  new Map(
    Object.entries(table).flatMap(([kind, names]) =>
      names.split(/\s+/).map((name): [string, PlaceKind] => [name, kind as PlaceKind]),
    ),
  );

const locatives =
  words(`in at near inside outside around across throughout within from into toward towards via
  through between beyond outside along off onto`);
const leaning = (code: string, text: string) =>
  [...words(text)].map((word): [string, string] => [word, code]);

/** The words of English that tell places. */
export const englishPlaces: PlaceWords = {
  connectors: words(
    'of de la las los le del della di da do dos du des al el ez es as ash ad ar at an e i upon on sur the and y & - e- kwa der den am au aux en sous sur im bei',
  ),
  joints: words('e ye i yi'),
  types: kinds({
    admin1: 'province governorate state oblast region department prefecture emirate muhafazah',
    admin2:
      'district county parish municipality raion rayon woreda subdistrict sub-district locality territory borough township twp commune',
    city: 'city town village hamlet settlement neighborhood neighbourhood suburb capital port quarter',
    region: 'valley peninsula strip countryside highlands enclave basin belt',
    water: 'river lake sea gulf bay strait straits canal creek ocean channel reservoir lagoon',
    site: 'island islands mountain mountains hills forest desert road highway airport airfield airbase bridge junction square dam port',
  }),
  pluralTypes: kinds({
    admin1: 'provinces governorates states oblasts regions departments prefectures',
    admin2: 'districts counties parishes municipalities raions woredas localities territories',
    city: 'cities towns villages neighborhoods neighbourhoods suburbs',
    water: 'rivers lakes seas',
    crossing: 'crossings terminals',
    camp: 'camps',
    hospital: 'hospitals',
    checkpoint: 'checkpoints',
  }),
  siteTypes: kinds({
    site: `street st. road rd. rd avenue ave. ave drive dr. lane boulevard blvd blvd. highway hwy parkway pike turnpike
      freeway expressway route trail plaza square park forest bridge airport airfield school university college
      church mosque cathedral temple synagogue stadium arena mall museum library theater theatre cemetery prison jail
      courthouse dam mine mines refinery barracks base airbase island islands mountain mountains mount hill hills beach
      harbor harbour tower palace hotel resort farm ranch monastery factory market bazaar depot station`,
    water: 'river lake creek bay sea canal strait reservoir falls',
    hospital: 'hospital clinic infirmary',
    camp: 'camp',
    crossing: 'crossing terminal',
    checkpoint: 'checkpoint',
    admin2: 'county parish township twp. twp district borough municipality',
    admin1: 'province governorate oblast',
  }),
  openSiteTypes: kinds({
    crossing: 'crossing terminal border-crossing',
    camp: 'camp',
    hospital: 'hospital clinic',
    checkpoint: 'checkpoint',
    site: 'corridor junction airport airfield airbase prison dam mosque church bridge',
  }),
  roads: words('highway interstate route road hwy motorway freeway autoroute'),
  leanings: new Map([
    ...leaning(
      'US',
      `sheriff sheriffs county counties highway interstate downtown councilman alderman deputies $ mph statewide
       republican republicans democrat democrats lawmakers freshman sophomore`,
    ),
    ...leaning('GB', '£ councillor councillors mp mps borough motorway constabulary'),
    ...leaning('IN', 'lakh crore rs'),
  ]),
  bodies:
    words(`police department county sheriff city council government governor mayor university college school schools
    hospital fire court courts district state airport international central high national public office authority board
    commission committee chamber community health ministry parliament embassy consulate region regional area metro
    township assembly division church museum library park force forces army air resident residents native man woman area
    sheriff’s attorney superior common medical house senate legislature lottery coalition census supreme jail
    detention elementary senior selectman volunteer municipal family circuit republican republicans democratic democrat democrats
    reservoir memorial youth boys girls club partnership commissioners courthouse administration building convention visitors
    native coroner treasury secretary centre center area countryside province governorate`),
  brands:
    words(`post times herald tribune news journal star gazette press observer examiner chronicle dispatch globe mail
    sun sentinel telegraph inquirer register bee review reporter today magazine radio television tv fm am inc inc. corp
    corp. co co. llc ltd bank airlines airways motors records united fc rovers wanderers yankees mets giants jets
    cowboys rangers bulls bears cubs lakers raiders eagles steelers patriots braves falcons dolphins hornets wildcats
    bulldogs tigers panthers cardinals reds sox angels dodgers mountain dew life insurance accord treaty agreement virus disease
    fever syndrome strain flu
    protocol convention declaration summit act`),
  titles,
  givenNames,
  locatives,
  weakLocatives: words('to of for with against over and or including than'),
  parts:
    words(`north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central greater downtown midtown uptown metro metropolitan upper lower
    inner outer occupied rural mainland suburban historic coastal old modern post-war wartime nearby neighboring
    neighbouring north-eastern north-western south-eastern south-western far deep sub-saharan mid`),
  demonyms: new Map([...demonyms, ...[...otherPeoples].map((people): [string, string] => [people, ''])]),
  personVerbs:
    words(`say tell add ask argue believe think feel know note urge explain admit deny insist claim recall
    remember laugh smile die marry write testify plead confess state reply answer respond want hope love`),
  ordinary: ordinaryPlaceNames,
  bodyNames: new Set(
    [...knownBodies.keys()].filter((key) => !['white house', 'kremlin', 'pentagon'].includes(key)),
  ),
  calendar:
    words(`january february march april may june july august september october november december jan. feb. mar. apr.
    jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon. tue. wed. thu.
    fri. sat. sun. ramadan eid christmas easter est gmt pst cst edt pdt utc god`),
  near: words('near outside around close towards toward off nearby adjacent beside'),
  beside:
    words(`north south east west northeast northwest southeast southwest north-east north-west south-east south-west
    outskirts vicinity outside km kilometres kilometers miles kilometre kilometer mile metres meters`),
  capitalsOnly: words(
    'us uk un uae drc car rsa nsw usa dc nyc nt sa wa vic man fata car rok prc ksa bc la opt me or in ok hi',
  ),
  fillers: words(
    'the a an of ancient old northern southern eastern western central border market coastal besieged nearby',
  ),
  seatsOfGovernment:
    words(`washington london paris moscow beijing berlin rome madrid ankara tehran damascus baghdad riyadh
    cairo amman beirut jerusalem doha kabul islamabad delhi tokyo seoul pyongyang kyiv kiev minsk warsaw brussels ottawa
    canberra brasilia caracas bogota bogotá lima quito havana khartoum juba addis-ababa asmara mogadishu nairobi kampala kigali
    kinshasa bujumbura abuja bamako niamey ouagadougou tripoli tunis algiers rabat pretoria harare sanaa sana'a naypyidaw
    dhaka colombo kathmandu hanoi bangkok manila jakarta tbilisi yerevan baku belgrade pristina athens stockholm oslo
    copenhagen helsinki vienna budapest bucharest sofia managua tegucigalpa abu-dhabi kuwait muscat manama n'djamena`),
  partners: words('between with against'),
};
