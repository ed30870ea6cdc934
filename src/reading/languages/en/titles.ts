const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words directly before a person's name that name an office, a rank or an address. */
export const titles = words(`
mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. reverend father sister brother pope
bishop archbishop msgr msgr. monsignor cardinal imam sheikh shaikh sheik mullah maulana mufti ayatollah rabbi hajji king queen prince princess
emir sultan president vice-president premier chancellor minister secretary undersecretary governor gov. lt.gov. mayor
senator sen. sens. congressman congresswoman rep. reps. representative deputy ambassador envoy consul spokesman spokeswoman
spokesperson director chairman chairwoman chairperson chair chief commissioner coordinator judge justice magistrate
prosecutor attorney atty. lawyer sheriff constable officer detective det. inspector superintendent supt. marshal general gen.
lieutenant lt. lt colonel col. col major maj. captain capt. commander cmdr. sergeant sgt. sgt corporal cpl. private pvt.
admiral adm. brigadier brig. coach doctor nurse engineer analyst activist journalist reporter author actor actress singer
leader founder editor warlord militant gunman suspect businessman businesswoman economist historian rapporteur councillor
councilman councilwoman alderman principal dean ceo`);

/** Titles that may stand for their holder later: "the president". */
export const offices =
  words(`president premier chancellor minister secretary governor mayor senator congressman
congresswoman ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman commissioner coordinator judge
prosecutor sheriff general colonel commander captain sergeant admiral leader founder king queen prince pope bishop
archbishop imam sheikh mayor deputy chief rapporteur emir sultan`);

/** Offices of which a country has one, at its head. */
export const leaders = words('president premier chancellor king queen emir sultan leader');

/** Words between an office and a name that belong to the office: "Prime Minister", "Secretary of State". */
export const officeModifiers =
  words(`prime foreign interior defence defense finance health former interim acting deputy
vice vice-president assistant senior chief special then-president outgoing incoming state justice education transport
information oil energy labour labor agriculture trade economy environment culture security general executive top first
second lieutenant major brigadier rear staff sergeant supreme crown national humanitarian permanent resident regional
under-secretary-general secretary-general high commissioner attorney speaker`);
