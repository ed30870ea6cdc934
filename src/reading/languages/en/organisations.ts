import type { KnownBody } from '../../actors/words.js';
import { foldName } from '../../places/fold.js';

/** Canonical name, then its other names; kind and country in front. */
const table = `
group|| Daesh; ISIS; ISIL; IS; Islamic State; Islamic State group; Islamic State of Iraq and Syria; Islamic State of Iraq and the Levant; so-called Islamic State; Daeshs
group|AF| Islamic State Khorasan; ISIS-K; ISKP; IS-K; Islamic State in Khorasan Province
group|NG| Islamic State West Africa Province; ISWAP
group|AF| Taliban; Taleban; Talibans; Afghan Taliban
group|PK| Tehreek-e-Taliban Pakistan; TTP; Pakistani Taliban; Tehrik-i-Taliban Pakistan
group|AF| Haqqani network; Haqqani Network; Haqqani
group|| Al-Qaeda; Al Qaeda; Al-Qaida; Qaeda; al Qaida; Al Qa'ida
group|YE| Al-Qaeda in the Arabian Peninsula; AQAP
group|| Al-Qaeda in the Islamic Maghreb; AQIM
group|ML| Jama'at Nusrat al-Islam wal-Muslimin; JNIM; Jamaat Nusrat al-Islam wal-Muslimin
group|SO| Al-Shabaab; Al Shabaab; Al-Shabab; al Shabab; Shabaab; Shabab
group|SO| Al-Itihaad al-Islamiya; Al Ittihad
group|PS| Hamas; Islamic Resistance Movement; Al-Qassam Brigades; Qassam Brigades; Izz ad-Din al-Qassam Brigades
group|PS| Palestinian Islamic Jihad; Islamic Jihad; PIJ; Al-Quds Brigades; Saraya al-Quds
group|PS| Fatah; Al-Aqsa Martyrs Brigades
group|PS| Popular Front for the Liberation of Palestine; PFLP
group|PS| Democratic Front for the Liberation of Palestine; DFLP
group|LB| Hezbollah; Hizbullah; Hizballah; Hezbullah; Hizbollah
group|YE| Houthis; Houthi; Ansar Allah; Ansarallah; Houthi movement; Huthi; Huthis; Ansarullah
group|YE| Southern Transitional Council; STC
group|SD| Rapid Support Forces; RSF; Janjaweed
group|SD| Sudan People's Liberation Movement-North; SPLM-N; SPLA-N
group|SD| Sudan Liberation Movement; SLM; SLA; Sudan Liberation Army
group|SD| Justice and Equality Movement; JEM
group|SS| Sudan People's Liberation Army in Opposition; SPLA-IO; SPLM-IO
group|CD| M23; March 23 Movement; M23 Movement
group|CD| Allied Democratic Forces; ADF
group|CD| CODECO; Cooperative for the Development of the Congo
group|CD| Democratic Forces for the Liberation of Rwanda; FDLR
group|CD| Mai-Mai; Mai Mai; Mayi-Mayi; Wazalendo
group|UG| Lord's Resistance Army; LRA
group|CF| Seleka; Séléka
group|CF| Anti-balaka; anti-Balaka
group|CF| Coalition of Patriots for Change; CPC
group|NG| Boko Haram
group|ET| Tigray People's Liberation Front; TPLF
group|ET| Oromo Liberation Army; OLA
group|ET| Fano; Fano militia; Amhara Fano
group|SY| Hayat Tahrir al-Sham; HTS; Hay'at Tahrir al-Sham; Jabhat al-Nusra; Nusra Front; Al-Nusra Front
group|SY| Syrian Democratic Forces; SDF
group|SY| People's Protection Units; YPG
group|SY| Free Syrian Army; FSA
group|SY| Syrian National Army; SNA
group|TR| Kurdistan Workers' Party; PKK; Kurdistan Workers Party
group|IQ| Popular Mobilization Forces; PMF; Hashd al-Shaabi; Popular Mobilisation Forces; Popular Mobilization Units; PMU
group|IQ| Kataib Hezbollah; Kata'ib Hezbollah
group|IQ| Peshmerga
group|LK| Liberation Tigers of Tamil Eelam; LTTE; Tamil Tigers
group|CO| Revolutionary Armed Forces of Colombia; FARC; FARC dissidents
group|CO| National Liberation Army; ELN; Army of National Liberation
group|CO| M-19; April 19 Movement; 19 April Movement
group|CO| Clan del Golfo; Gulf Clan; AGC; Gaitanista Self-Defense Forces
group|CO| Extraditables; The Extraditables
group|CO| Medellin Cartel; Medellín Cartel
group|CO| Cali Cartel
group|CO| Quintin Lame; Quintin Lame Armed Movement; Quintín Lame Armed Movement
group|CO| Simon Bolivar Guerrilla Coordinating Board; Simon Bolivar Guerrilla Coordinator; CGSB
group|CL| Manuel Rodriguez Patriotic Front; Manuel Rodríguez Patriotic Front; FPMR
group|CL| Movement of the Revolutionary Left; MIR
group|CL| Lautaro Youth Movement; Lautaro Front; Mapu-Lautaro
group|BO| Zarate Willka; Zarate Willka Armed Forces of Liberation; Zarate Willka Liberation Armed Forces; FALZW
group|BO| Tupac Katari Guerrilla Army; EGTK
group|EC| Alfaro Vive Carajo; Alfaro Lives Dammit; AVC
group|HN| Morazanist Patriotic Front; Morazanist Liberation Front; Morazanist Front for the Liberation of Honduras
group|HN| Cinchoneros; Cinchonero Popular Liberation Movement; Popular Liberation Movement Cinchoneros
group|SV| Popular Liberation Forces; Farabundo Marti Popular Liberation Forces
group|SV| People's Revolutionary Army; Revolutionary Army of the People; ERP
group|SV| Armed Forces of National Resistance; FARN
group|UY| Tupamaros; National Liberation Movement Tupamaros
group|AR| Montoneros
force|NI| Sandinist People's Army; Sandinista People's Army; EPS
group|CO| People's Liberation Army; EPL; Popular Liberation Army
group|PE| Shining Path; Sendero Luminoso
group|PE| Tupac Amaru Revolutionary Movement; MRTA
group|SV| Farabundo Marti National Liberation Front; FMLN; Farabundo Martí National Liberation Front
group|GT| Guatemalan National Revolutionary Unity; URNG
group|NI| Nicaraguan Resistance; Contras
group|MX| Sinaloa Cartel; Jalisco New Generation Cartel; CJNG
group|HT| Viv Ansanm; G9
group|PH| Abu Sayyaf; Abu Sayyaf Group
group|PH| Moro Islamic Liberation Front; MILF
group|PH| New People's Army; NPA
group|MM| Arakan Army; Arakan Rohingya Salvation Army; ARSA
group|MM| Kachin Independence Army; KIA
group|MM| Karen National Union; KNU; Karen National Liberation Army; KNLA
group|MM| People's Defence Force; PDF; People's Defence Forces
group|RU| Wagner Group; Wagner; Africa Corps
group|ES| ETA
group|GB| Irish Republican Army; IRA; Provisional IRA
group|MZ| RENAMO; Renamo
group|AO| UNITA
group|LY| Libyan National Army; LNA; Libyan Arab Armed Forces
force|IL| Israel Defense Forces; IDF; Israeli Defense Forces; Israel Defence Forces; Israeli army; Israeli military; Israeli armed forces
force|US| US Central Command; CENTCOM; Central Command; U.S. Central Command; United States Central Command
force|US| US Africa Command; AFRICOM; U.S. Africa Command
force|| Air Force; air force
force|US| Pentagon; US military; U.S. military; American military
force|SD| Sudanese Armed Forces; SAF; Sudan Armed Forces; Sudanese army; Sudanese military
force|CD| Armed Forces of the Democratic Republic of the Congo; FARDC; Congolese army; Congolese military
force|IR| Islamic Revolutionary Guard Corps; IRGC; Revolutionary Guards; Revolutionary Guard
force|LB| Lebanese Armed Forces; LAF; Lebanese army; Lebanese Army
force|AF| Afghan National Security Forces; ANSF; Afghan security forces
force|AF| Afghan National Army; ANA
force|AF| Afghan National Police; ANP
force|| International Security Assistance Force; ISAF; ISAF forces
force|| UN Interim Force in Lebanon; UNIFIL; United Nations Interim Force in Lebanon
force|| UN Organization Stabilization Mission in the Democratic Republic of the Congo; MONUSCO
force|| UN Mission in South Sudan; UNMISS
force|| MINUSCA; UN Multidimensional Integrated Stabilization Mission in the Central African Republic
force|| MINUSMA
force|| African Union Mission in Somalia; AMISOM
force|| African Union Transition Mission in Somalia; ATMIS
force|| UNDOF; UN Disengagement Observer Force
organisation|| United Nations; UN; U.N.; UNO
organisation|| United Nations Security Council; UN Security Council; Security Council; U.N. Security Council; UNSC
organisation|| UN General Assembly; United Nations General Assembly
organisation|| Office for the Coordination of Humanitarian Affairs; OCHA; UN Office for the Coordination of Humanitarian Affairs; UNOCHA; UN OCHA; United Nations Office for the Coordination of Humanitarian Affairs; UN humanitarian office
organisation|| Office of the United Nations High Commissioner for Human Rights; OHCHR; Human Rights Office; UN Human Rights Office; UN rights office; UN human rights office; Office of the High Commissioner for Human Rights
organisation|| UN Relief and Works Agency for Palestine Refugees; UNRWA; United Nations Relief and Works Agency; UN Relief and Works Agency; UN agency for Palestinian refugees; United Nations Relief and Works Agency for Palestine Refugees in the Near East
organisation|| UN High Commissioner for Refugees; UNHCR; UN refugee agency; United Nations High Commissioner for Refugees; UN Refugee Agency
organisation|| UNICEF; United Nations Children's Fund; UN Children's Fund; UN children's agency
organisation|| World Food Programme; WFP; World Food Program; UN World Food Programme
organisation|| World Health Organization; WHO; World Health Organisation; UN health agency
organisation|| International Organization for Migration; IOM; UN migration agency
organisation|| Food and Agriculture Organization; FAO; UN Food and Agriculture Organization
organisation|| UN Population Fund; UNFPA
organisation|| UN Development Programme; UNDP
organisation|| UNESCO
organisation|| UN Assistance Mission in Afghanistan; UNAMA
organisation|| UN Mine Action Service; UNMAS
organisation|| International Atomic Energy Agency; IAEA
organisation|| International Criminal Court; ICC
organisation|| International Court of Justice; ICJ
organisation|| International Committee of the Red Cross; ICRC; Red Cross
organisation|| International Federation of Red Cross and Red Crescent Societies; IFRC
organisation|PS| Palestine Red Crescent Society; PRCS; Palestinian Red Crescent; Palestine Red Crescent; Palestinian Red Crescent Society
organisation|SY| Syrian Arab Red Crescent; SARC
organisation|| Médecins Sans Frontières; MSF; Medecins Sans Frontieres; Doctors Without Borders
organisation|| Amnesty International; Amnesty
organisation|| Human Rights Watch; HRW
organisation|GB| Syrian Observatory for Human Rights; SOHR; Syrian Observatory
organisation|SY| White Helmets; Syria Civil Defence
organisation|| Save the Children
organisation|| Norwegian Refugee Council; NRC
organisation|| International Rescue Committee; IRC
organisation|| Oxfam
organisation|| Mercy Corps
organisation|| Action Against Hunger; ACF
organisation|| CARE International
organisation|| World Central Kitchen; WCK
organisation|| Gaza Humanitarian Foundation; GHF
organisation|| European Union; EU
organisation|| European Commission
organisation|| NATO; North Atlantic Treaty Organization; Nato
organisation|| African Union; AU
organisation|| Arab League; League of Arab States
organisation|| Gulf Cooperation Council; GCC
organisation|| Organisation of Islamic Cooperation; OIC
organisation|| Economic Community of West African States; ECOWAS
organisation|| Intergovernmental Authority on Development; IGAD
organisation|| Organization for Security and Co-operation in Europe; OSCE
organisation|| Organization of American States; OAS
organisation|| Organisation for the Prohibition of Chemical Weapons; OPCW
organisation|| World Bank
organisation|| International Monetary Fund; IMF
organisation|| Global Coalition Against Daesh; anti-Daesh coalition; Global Coalition; international coalition against Daesh; global anti-Daesh coalition; anti-ISIS coalition
organisation|PS| Palestinian Authority; PA
organisation|PS| Palestine Liberation Organization; PLO
organisation|IL| Coordination of Government Activities in the Territories; COGAT
organisation|IL| Shin Bet; Shabak
organisation|IL| Mossad
organisation|IL| B'Tselem
organisation|IL| Knesset
organisation|US| CIA; Central Intelligence Agency
organisation|US| FBI; Federal Bureau of Investigation
organisation|US| USAID; US Agency for International Development
organisation|US| State Department; US State Department; Department of State
organisation|US| White House
organisation|US| Congress; US Congress
organisation|US| Treasury Department; US Treasury; Treasury; Office of Foreign Assets Control; OFAC
organisation|RU| Kremlin
organisation|| Associated Press; AP
organisation|| Reuters
organisation|| Agence France-Presse; AFP
organisation|| BBC
organisation|| CNN
organisation|QA| Al Jazeera; Al-Jazeera
organisation|SY| Syrian Arab News Agency; SANA
organisation|PS| WAFA
organisation|CN| Xinhua
organisation|RU| TASS; RIA Novosti
organisation|LB| National News Agency; NNA
`;

/** Folded name to body. */
export const knownBodies: ReadonlyMap<string, KnownBody> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', country = '', names = ''] = line.split('|');
      const list = names.split(';').map((name) => name.trim());
      const body = { name: list[0]!, kind: kind as KnownBody['kind'], country: country || null };
      return list.map((name): [string, KnownBody] => [foldName(name), body]);
    }),
);

const words = (text: string): string[] => text.trim().split(/\s+/);
const of = (kind: KnownBody['kind'], text: string) =>
  words(text).map((word): [string, KnownBody['kind']] => [word, kind]);

/** Last words of proper names of bodies. */
export const bodyHeads: ReadonlyMap<string, KnownBody['kind']> = new Map([
  ...of(
    'organisation',
    `ministry office agency council committee commission court department bureau authority board chamber parliament senate
     assembly congress party union association federation organization organisation foundation society institute university
     college school bank company corporation corp inc ltd hospital clinic mission embassy consulate secretariat fund programme program
     network group coalition alliance league observatory watch centre center cluster team service services times post
     news journal herald tribune tv television radio magazine press weekly monitor church mosque cathedral red-crescent crescent cross
     directorate administration initiative project campaign club trust works airlines airport media ombudsman tribunal
     treasury cabinet knesset majlis duma bundestag house representatives nations syndicate cooperative laboratory`,
  ),
  ...of(
    'force',
    `army forces police command guard guards navy corps battalion brigade regiment division squadron troops military marines gendarmerie constabulary coastguard patrol taskforce contingent garrison`,
  ),
  ...of(
    'group',
    `front brigades movement commando militia militias rebels cartel resistance insurgents fighters faction gang mafia tigers martyrs jihad`,
  ),
  ...of('state', `government regime junta republic kingdom emirate`),
]);
