/** Country code, then adjectives and peoples; a people's plural in -s is understood. */
const table = `
AD Andorran|AE Emirati|AF Afghan Afghani|AL Albanian|AM Armenian|AO Angolan|AR Argentine Argentinian|AT Austrian
AU Australian Aussie|AZ Azerbaijani Azeri|BA Bosnian|BB Barbadian|BD Bangladeshi|BE Belgian|BF Burkinabe Burkinabè
BG Bulgarian|BH Bahraini|BI Burundian|BJ Beninese|BN Bruneian|BO Bolivian|BR Brazilian|BS Bahamian|BT Bhutanese
BW Motswana Batswana|BY Belarusian|BZ Belizean|CA Canadian|CD Congolese|CF Central_African|CH Swiss|CI Ivorian
CL Chilean|CM Cameroonian|CN Chinese|CO Colombian|CR Costa_Rican|CU Cuban|CV Cape_Verdean|CY Cypriot|CZ Czech
DE German|DJ Djiboutian|DK Danish Dane|DM Dominican|DO Dominican|DZ Algerian|EC Ecuadorian Ecuadorean|EE Estonian
EG Egyptian|EH Sahrawi|ER Eritrean|ES Spanish Spaniard|ET Ethiopian|FI Finnish Finn|FJ Fijian|FR French Frenchman
GA Gabonese|GB British Briton English Scottish Welsh Scot|GE Georgian|GH Ghanaian|GM Gambian|GN Guinean|GR Greek
GT Guatemalan|GW Bissau-Guinean|GY Guyanese|HN Honduran|HR Croatian Croat|HT Haitian|HU Hungarian|ID Indonesian
IE Irish|IL Israeli|IN Indian|IQ Iraqi|IR Iranian|IS Icelandic Icelander|IT Italian|JM Jamaican|JO Jordanian
JP Japanese|KE Kenyan|KG Kyrgyz|KH Cambodian|KM Comorian|KP North_Korean|KR South_Korean|KW Kuwaiti|KZ Kazakh
LA Laotian Lao|LB Lebanese|LK Sri_Lankan|LR Liberian|LS Basotho|LT Lithuanian|LU Luxembourgish|LV Latvian|LY Libyan
MA Moroccan|MC Monegasque|MD Moldovan|ME Montenegrin|MG Malagasy|MK Macedonian|ML Malian|MM Burmese|MN Mongolian
MR Mauritanian|MT Maltese|MU Mauritian|MV Maldivian|MW Malawian|MX Mexican|MY Malaysian|MZ Mozambican|NA Namibian
NE Nigerien|NG Nigerian|NI Nicaraguan|NL Dutch|NO Norwegian|NP Nepalese Nepali|NZ New_Zealander|OM Omani
PA Panamanian|PE Peruvian|PH Philippine Filipino|PK Pakistani|PL Polish|PR Puerto_Rican|PS Palestinian Gazan|PT Portuguese
PY Paraguayan|QA Qatari|RO Romanian|RS Serbian Serb|RU Russian Soviet Chechen|RW Rwandan|SA Saudi Saudi_Arabian|SD Sudanese
SE Swedish Swede|SG Singaporean|SI Slovenian Slovene|SK Slovak|SL Sierra_Leonean|SN Senegalese|SO Somali|SR Surinamese
SS South_Sudanese|SV Salvadoran Salvadorean Salvadorian|SY Syrian|SZ Swazi|TD Chadian|TG Togolese|TH Thai|TJ Tajik
TL Timorese|TM Turkmen|TN Tunisian|TR Turkish Turk|TT Trinidadian|TW Taiwanese|TZ Tanzanian|UA Ukrainian|UG Ugandan
US American|UY Uruguayan|UZ Uzbek|VA Vatican|VE Venezuelan|VN Vietnamese|XK Kosovar|YE Yemeni|ZA South_African
ZM Zambian|ZW Zimbabwean`;

/** Lower-case adjective or people ("syrian", "syrians") to ISO 3166-1 alpha-2. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  table.split(/[|\n]/).flatMap((entry) => {
    const [code = '', ...names] = entry.trim().split(' ');
    return names.flatMap((name): [string, string][] => {
      const word = name.replaceAll('_', ' ').toLowerCase();
      return [[word, code] as [string, string]].concat(
        /[^s]$/.test(word) && word !== 'philippine' ? [[`${word}s`, code]] : [],
      );
    });
  }),
);

/** Peoples and faiths without a state of their own: adjectives that are no places either. */
export const otherPeoples: ReadonlySet<string> = new Set(
  `arab arabs kurdish kurd kurds european europeans african africans asian asians muslim muslims islamic christian
  christians jewish jew jews hindu hindus sikh sikhs buddhist catholic druze alawite alawites shia shiite sunni yazidi
  yazidis rohingya uyghur uighur tamil tamils sinhalese pashtun hazara tuareg fulani berber latin hispanic abkhaz abkhazian
  ossetian south_ossetian ossetians chechen chechens catalan basque flemish zionist houthi`
    .replaceAll('_', ' ')
    .split(/\s+/),
);
