const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Given names: a capitalised word after one of these belongs to a person. */
export const givenNames = words(`
aaron abdel abdul abdulla abdullah abdullahi abdulrahman abdurrahman abu adam adel adnan adrian ahmad ahmadullah ahmed aidan aisha akbar alan
alana albert alberto alejandro alex alexander alexandra alexei alfred alfredo ali alice alicia alison allan allen allison
alvaro alvin amanda amber amina amir amy ana anas andre andrea andreas andres andrew andrey andriy andy angel angela angelo
ann anna anne annie anthony antoine anton antonio antony arnold arthur asad asaad asma assad audrey avi ayman aziz bahram barack barbara
barry bashar bashir bassam ben benjamin benny bernard bernie bertha beth betty bill billy blake bob bobby boris brad bradley
brandon brenda brendan brent brett brian bridget bruce bryan caleb cameron carl carla carlos carmen carol caroline carolyn
carrie catherine cathy cecilia cesar charles charlie chester chris christian christina christine christopher chuck cindy
claire clarence claude claudia clayton cliff clifford clint clyde colin colleen connie conrad corey courtney craig crystal
curtis cynthia dale dan dana daniel danielle danny darren darrell darryl dave david dawn dean deborah debra denis denise
dennis derek diana diane diego dmitri dmitry dolores don donald donna doris dorothy doug douglas duane dustin dwight dylan
earl ed eddie edgar eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisabeth elizabeth ellen emad emil
emily emma emmanuel enrique eric erica erik erin ernest ernesto esther ethan eugene eva evan evelyn ezra fadi faisal farid
farouk fatima felipe felix fernando fidel florence floyd frances francis francisco francois frank franklin fred frederick
gabriel gail gareth gary gavin gene geoff geoffrey george gerald gerard gerardo ghassan gideon gilbert gina giorgi giovanni
glen glenn gloria gordon grace graham greg gregory guillermo gustavo guy habib hafiz haider hamid hamida hamza hannah hans
harold harry harvey hasan hassan hazel heather hector heidi helen henry herbert herman hillary holly horacio howard hugh
hugo hussein hussain ian ibrahim idris igor imad imran ingrid irene isaac isabel ismail ivan jack jackie jacob jacqueline
jacques jaime jake jamal james jamie jan jane janet janice jared jason javier jay jean jeff jeffery jeffrey jennifer jenny
jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joaquin jody joe joel john johnny jon jonathan jordan
jorge jose josef joseph josh joshua joy joyce juan juanita judith judy julia julian julie julio june justin kamal kareem
karen karim karl kate katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kent kevin khaled khalid khalil
kim kimberly kirk kofi kris kristen kristin kurt kyle lance larry laura lauren laurence laurent lawrence lee leila leo leon
leonard leonid leroy leslie lewis liam lillian lily linda lisa lloyd lois lorenzo lori louis louise lucas lucy luis luke
luther lydia lynn madeleine mahmoud majid malik malcolm manuel marc marcel marcia marco marcos marcus margaret maria marie
marilyn mario marion marjorie mark marlene marsha martha martin marvin mary mathew matt matthew maureen maurice mauricio max
maya megan melanie melissa melvin meredith michael michel michele michelle miguel mike mikhail mildred milton miriam mitch
mitchell mohamed mohamad mohammad mohammed mohammad moses mostafa moussa muhammad mullah mustafa nabil nadia nancy naomi nasser
natalie natasha nathan neil nelson nicholas nick nicola nicolas nicole nikolai nina noah noel nora norma norman noureddine
olena olga oliver omar oscar osama osman owen pablo pamela pat patricia patrick paul paula pauline pedro peggy penny pete peter
petro phil philip philippe phillip phyllis pierre qasim rachel rafael rafiq rahul ralph ramon ramzi randall randy rashid raul ray raymond
rebecca reginald rene renee ricardo richard rick ricky rita rob robert roberta roberto robin rodney rodrigo roger roland ron
ronald ronnie rosa rosemary roy ruben russell ruth ryan saad saddam sadiq said saleh salim sally salma salman sam sami samir
samuel sandra santiago sara sarah saul scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun shawn sheila
shirley sidney silvia simon sofia sonia sophie stacey stacy stan stanley stefan stella stephanie stephen steve steven stuart
sue susan suzanne sylvia taha tammy tanya tara tareq tariq ted teresa terrence terry thelma theodore theresa thomas tiffany tim
timothy tina todd tom tommy toni tony tracy travis trevor tyler usama valerie vanessa vera vernon veronica vicki victor
victoria vincent viktor viola violet virgil virginia vivian vladimir volodymyr wade walid walter warren wayne wendy wesley
wilbur willard william willie winston xavier yahya yasir yasser yolanda yousef youssef yuri yusuf yvonne zachary zaid zainab
zoe maksym oleksandr oksana serhiy yevhen anatoly gennady svetlana tatiana chloe ahmadi hamidullah najibullah rahmatullah
abdirahman abdi farah mohamud hodan asha deng garang riek salva achol paulino jean-pierre jean-claude alassane ousmane
mamadou aminata fatou issa seydou boubacar amadou oumar kwame lindsay georgia chad brooke chelsea ashley brittany whitney paige morgan jasmine kelsey chinedu emeka ngozi tendai blessing
abel abelardo abraham adalberto adela adolfo adriana agustin aida alba alfonso alonso amado amalia amando amparo
anastasio angelica anibal antonia apolinario armando arnoldo arnulfo arturo augusto aurelio beatriz benedicto benigno
benito bernardo blanca caetano camilo candida carlota carmelo catalina cecilio celestino celina cesareo ciro claudio
clemente concepcion consuelo cristina cristobal damian danilo dario delfina demetrio dionisio domingo edgardo edmundo
efrain eladio eliecer eliseo elsa elvira emilia emilio encarnacion epifanio erasmo ernestina esteban estela eugenia
eugenio eusebio evaristo everardo ezequiel fabian fabio fausto federico felicia feliciano fernanda fidelina flor
florencio francisca fulgencio genaro german geronimo getulio gilberto gilda gladys graciela gregorio guadalupe
heriberto herminia hernan hernando hilario hipolito hortensia humberto ignacio ines irma isabela isidoro isidro ismael
jacinto jacobo jairo jeronimo joao joaquim josefa josefina josue juana julieta laureano lazaro leandro leonardo leonel
leonor leopoldo leticia lidia lino lourdes lucia luciano lucio luisa luiz luz magdalena manuela marcela marcelino
marcelo marcial margarita mariana mariano maritza marta martina mateo matias maura mauro maximo mercedes miguelina
milagros modesto moises monica narciso natalia nelly nestor nicanor nidia nilson noe norberto octavio odilia ofelia
olegario omayra orlando oswaldo pascual patricio paulo pedrinho pilar placido porfirio primitivo rafaela raimundo
ramiro ramona raquel rebeca reinaldo reynaldo rigoberto rogelio rolando romulo roque rosario rosendo rufino ruperto
salomon saturnino serafin sigifredo silverio silvio sixto soledad susana teodoro teofilo teresita thiago timoteo tomas
trinidad ubaldo uriel valentin vasco vicente victorino vinicio virgilio waldemar wilfredo wilson yesenia zoila`);

/** Small words inside a surname: "Ursula von der Leyen", "Omar al-Bashir". */
export const nameParticles = words(
  'al el bin ibn ben bint abu umm van von der den de del della di da dos du la le st bou ould ag al- el-',
);
