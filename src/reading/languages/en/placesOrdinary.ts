/** Names of places somewhere that are ordinary words of English: alone they need a sign that a place is meant. */
export const ordinaryPlaceNames: ReadonlySet<string> = new Set(
  `
  accord advance agar agency aka al ala alliance alma along alot altar amd anchorage anew anger angles
  annex ans antique apt arab are arena arid armour army aromas arrest arsenal as asbestos ask aspen
  assumption attack august awash awe axis aye bacon badger bag bail bake baker bale baling ball balsa
  banana band bank banks banner banning bar bark barren basin bath battle battlefield bay bc beach
  bean bear beaver beers began begun bell bella belt bent berry best beta betta bias bid biking biting
  blades bland blender bloke bluff bond bone boom boot bore born borne botany boundary bountiful bow
  bowling box brack brains branch brand bras brass bride bridge bright broke brown bucks bugle bullet
  bully burden bureau burns burst bush bust busy buy cacao cache cactus cafe calcium came camp can
  cannon caper capital car carbon cargo caribou carpenter cars cascade cascades cash cast cat cave
  caves cayenne celebration center central centre centres century chair chambers champion change
  charge chase chili chop christian church circa circle citrus city clay clones cloud coal coalition
  coats coffee coin cola college combine come comet comfort commerce communal concession concrete
  confines confluence congress contest continental conversion cook cool cooling cordon cork corn
  corpus cottage cotton council countryside court coward crane crest cricket crisp crooks cross
  crucible cube cults curry cut cuts damp dare date day de deal defiance del deli delis delta demo
  deposit die dig dire divide docking dogs dollar dome don dongle doom door downs downside drama
  dresser drew driver drug dry du dual dunes dung dusty eagle early earth east eastern echo economy ed
  effort eg egg elk emblem energy english enterprise equality er era essay est eva excel experiment
  export eye faith falls fare fate federal federation felicity fell ferry fertile fines fiscal flee
  fleet flora force forest forth fossil foster fot fountain four free freedom fresco friday friend
  friendly friendship front frontier fry fully fussy gals gaming gamut gang gant gap garde garden
  garner garrison gas gates gateway gay gaze gee gem genes german give glad globe god goes going
  golden golf gonna gosh grab grace grad grain grand grandson grant grants grave graves gray green
  grenade grey grill groom guessing guider guinea gulf guy ha hail hair halfway hall halls ham hammer
  hand hang happy harbor hard hardy harem harmony harvest haste hat hatch haul haven hay healing heard
  heather heel hehe hell hero highlands hill hills hilltops hinges hit holder holiday home homeland
  homer hometown homo honey hood hook hope horn hose hospital hot hour hub human humble hunt hunter
  hunting hurt ie ii ill imperial independence industry ins intercourse iron is island islands ivy
  jack jam jersey job joint junction junior jury justice kale karma keys keystone kill kiln kindred
  king kings knock kosa la lab lack lake lakes lalo lamb lame landfall landing landmark lane lash
  latte law lax lay lazy lead lean lemon lens lent li liberal liberty licking light lil limbo lime
  limestone limit line list lit lives lo loans lock log logo lone long look loop loose lot love loving
  loyal luck lucky luna lunde mad made magazine magnet mailing main maize major male males mama man
  manage mane mango mani manor mansion many march marches mare mares marine maritime mark marks mary
  mass mater may me mecca media meds mega mentor mercury mere messy metro metropolis mile miles mill
  millet mills mine mineral mining minor miss mission mobile mold mole mon monday monument more most
  motley mounds mountain much muddy muff mush name natal naval needles neo never newborn nice noble
  noisy none normal north northeast northeastern northern northwest noun nt ocean of officer okay old
  olds on one onset op opportunity opt orange outer outing outlook over overland pace pack pact page
  paint pale pals panic panorama paper par parachute paradise paramount parent park parks parole pasta
  paste patrol pawing pearl peer pekin pelham pen pencil peninsula penne per person petroleum pets
  petting piano pigeon piles pill pin pines pink pioneer plain plains plan planes plate plateau plaza
  plenty plover plum plunge po point police poll polling polo pool pop port portal poses posing post
  postal pouch pound power powers pray prey price progress prospect prosperity prosperous proven pry
  puke punch purchase pure quarter que queens race rain rainbow rains ranger rate ray re reading real
  reform rein reliance republic research reserve reservoir rest retreat rice rich ring ripe robe rock
  rode rom romaine root rose roses rosette rot rude rule rum rush rust sacred sag saga said sake sale
  sales salmon salon salt same san sand sandwich sang santa sauce sauces save saxon say scenic
  scissors se secretary section sector security see seen sees sells semi send sense sent sentinel
  serpentine servant settle shaft shal sham share sharp sheikh shell shields shipyard shot shun sic
  side siding since sins sir sisal sisters situ ski skyline slaughter slope snow soften solo son song
  soo sore sort soul sour south southeastern southern spa spay split spring springs spur spy stall
  stamps staple staples star start startup steep still stock stone store story strawberry street
  strong success sue summers summit sumo sunday sunrise sunset sunshine superior supreme surprise
  swift swords ta tab tactic tale talent tales tall tame tank tape taut tea tell temperance temple
  thai than them thermal tiling till time tin tire tires tiring toast toda toll tombstone tome tone
  tongue tool torn toss totes tour tours tower town towns trail train trainer tranquillity treasure
  trial trim trinity trip trooper tuna tune turkey turn twist uni union unity university upland us
  used valley van vary vera veteran vice victory village volcano wa wagin wai wake wall walls walnut
  wana wang wanna war ward warrior wase wash washer waterproof ways we wedding weed welcome well wells
  were west western wetter wheeler white whiting wil will willow willows windfall wines wing wink
  winner winters wise woken wood woodland worms worth yam yea yell young zone
`.split(/\s+/),
);
