"""Write effort, begin, next and who_helps of activities, places of initiatives, ways to reach and find. Idempotent."""
import json
from pathlib import Path
R=Path('/tmp/w/begin/content')
def T(nl,en): return {"nl":nl,"en":en}
GUIDE="Samen werken aan technisch talent"
def guide(chapter,passage): return {"document":GUIDE,"chapter":chapter,"passage":passage}
READ2,TODAY="2026-11-26","2026-11-27"
UNDATED=T("ongedateerd","undated")
IMC={"document":"IMC Weekendschool: gastles","address":"https://www.imcweekendschool.nl/doe-mee/gastdocent/gastles/","date_phrase":UNDATED,"read_on":TODAY}
C3={"document":"C3: vragen voor de leraar","address":"https://www.c3.nl/product/vragen-voor-de-leraar/","date_phrase":UNDATED,"read_on":TODAY}
VHTO={"document":"VHTO: Girls' Day, veelgestelde vragen","address":"https://www.vhto.nl/activiteiten/girlsday/faqs","date_phrase":T("2023","2023"),"read_on":READ2}
GIRLS={"document":"Ondernemend Emmen: doe mee met Girls' Day 2026","address":"https://ondernemendemmen.nl/nieuws/doe-mee-met-girls-day-2026","date_phrase":T("2026","2026"),"read_on":READ2}
HVA={"document":"Hogeschool van Amsterdam, hbo-ict: richtlijnen voor bedrijven","address":"https://www.hva.nl/stagebureaus/fdmci/stagebureau-hbo-ict/stages-en-afstudeeropdrachten/richtlijnen-bedrijven/richtlijnen-bedrijven.html","date_phrase":UNDATED,"read_on":TODAY}
INNOVAM={"document":"Innovam: alles voor leermeesters","address":"https://www.innovam.nl/leermeester-worden/alles-voor-leermeesters","date_phrase":UNDATED,"read_on":READ2}
BIB={"document":"Techniekpact: op basis van een gesprek merk je al of iemand past","address":"https://techniekpact.nl/artikel/op-basis-van-een-gesprek-merk-je-al-of-iemand-past","date":"2021-03-08","read_on":TODAY}
SBB={"document":"SBB: voorwaarden voor erkenning","address":"https://www.s-bb.nl/bedrijven/voorwaarden-erkenning/","date_phrase":UNDATED,"read_on":READ2}
STAGEMARKT={"document":"Stagemarkt: vind een erkend leerbedrijf in 10 stappen","address":"https://stagemarkt.nl/vind-een-erkend-leerbedrijf-in-10-stappen/","date_phrase":UNDATED,"read_on":TODAY}
STO={"document":"Sterk Techniekonderwijs: nieuwe ondersteuner","address":"https://www.sterktechniekonderwijs.nl/nieuws/introductie-ondersteuner-patrick-t-hart","date_phrase":T("2025","2025"),"read_on":TODAY}
STOB={"document":"Sterk Techniekonderwijs: bedrijfsleven","address":"https://www.sterktechniekonderwijs.nl/bedrijfsleven","date_phrase":T("2018-2024","2018-2024"),"read_on":READ2}
TECHNASIUM={"document":"Technasium Brabant-Oost: informatie voor opdrachtgevers 2022","address":"https://technasiumbrabantoost.nl/bedrijven/aanmelden-netwerkbijeenkomst-2022/informatie-opdrachtgevers-2022/","date_phrase":T("2022","2022"),"read_on":READ2}
VENSTERS_PO={"document":"Vensters: presenteer uw school op Scholen op de kaart","address":"https://www.vensters.nl/mijn-scholen-op-de-kaart-po/","date_phrase":UNDATED,"read_on":TODAY}
VENSTERS_VO={"document":"Vensters: Mijn Scholen op de kaart (vo)","address":"https://www.vensters.nl/mijn-scholen-op-de-kaart-vo","date_phrase":UNDATED,"read_on":TODAY}
OOM_C={"document":"OOM","address":"https://www.oom.nl","date_phrase":T("2023-2025","2023-2025"),"read_on":READ2}
WIJ_C={"document":"Wij Techniek: tegemoetkoming STIP","address":"https://wij-techniek.nl/tegemoetkoming/stip/","date_phrase":T("2023-2024","2023-2024"),"read_on":READ2}
DOCENT={"document":"Docentenstages","address":"https://docentenstages.nl","date_phrase":UNDATED,"read_on":READ2}

PO,VO,MBO,HBO=("school-entrance-po","school-entrance-vo","school-entrance-mbo","school-entrance-hbo")
FME=["fme-bdm-north","fme-bdm-north-west","fme-bdm-east","fme-bdm-south-west","fme-bdm-south"]
AO=["ao-regional-managers"]

def begin(text,contacts=None,find=None,groups=None,whom=None,source=None):
    d={"text":text}
    if contacts: d["contacts"]=contacts
    if find: d["find"]=find
    if groups: d["target_groups"]=groups
    if whom: d["for_affiliates_of"]=whom
    if source: d["source"]=source
    return d
def find(nl,en,address=None,source=None):
    d={"text":T(nl,en)}
    if address: d["address"]=address
    if source: d["source"]=source
    return d
def fme(nl,en): return begin(T(nl,en),FME,whom="fme",source=guide(5,"stap 5"))
def ao(nl,en): return begin(T(nl,en),AO,whom="ao-metalektro",source=guide(5,"stap 5"))
def hours(nl,en,source,least=None,most=None,per=None,groups=None):
    d={"kind":"hours"}
    if least is not None: d["at_least"]=least
    if most is not None: d["at_most"]=most
    if per: d["per"]=per
    if groups: d["target_groups"]=groups
    d["text"]=T(nl,en); d["source"]=source
    return d
def ask(nl=None,en=None):
    return {"kind":"not-researched"}|({"note":T(nl,en)} if nl else {})
def step(to,nl=None,en=None):
    return {"to":to,"basis":"inferred","note":T(nl,en)}
def stated(to,nl,en): return {"to":to,"basis":"stated","note":T(nl,en)}
def point(nl,en,whom=None,source=None):
    d={"text":T(nl,en)}
    if whom: d["for_affiliates_of"]=whom
    if source: d["source"]=source
    return d

FME_SCHOOL=("Bel FME en vraag naar de business development manager van jouw regio: die weet welke school bij je past.","Call FME and ask for the business development manager for your region, who knows which school suits you.")
FME_PARTNERS=("Bel FME en vraag naar de business development manager van jouw regio: die weet welke bedrijven en scholen al samenwerken.","Call FME and ask for the business development manager for your region, who knows which companies and schools already work together.")

A={}
A["guest-lesson"]=dict(
 effort=[hours("Een gastles duurt een lesuur tot ongeveer twee uur. Reken daarbij nog tijd om de les met de docent voor te bereiden.","A guest lesson takes a lesson period to about two hours. Allow extra time to prepare it with the teacher.",IMC,most=2,per=["time"])],
 begin=[fme(*FME_SCHOOL),
  begin(T("Bel een school en bied een gastles aan over je vak. Spreek de les minstens drie weken van tevoren met de docent door.","Call a school and offer a guest lesson on your trade. Talk the lesson through with the teacher at least three weeks ahead."),[PO,VO,MBO,HBO],source=C3)],
 next=[step("company-visit","Wie een klas kent, kan die ook in het bedrijf ontvangen. KONE doet beide, en AWL ook.","If you know a class, you can receive it in your company too. KONE does both, and so does AWL."),
       stated("internships","AWL vertelt dat inspanningen zoals gastcolleges ertoe leiden dat veel studenten bij het bedrijf komen afstuderen (hoofdstuk 1).","AWL says that efforts such as guest lectures lead many students to come to the company to graduate (chapter 1).")],
 who=[point("Je eigen medewerkers. Wie een kind op school heeft, kan daar het eerste contact leggen.","Your own people. Those with a child at the school can make the first contact there."),
      point("Voor een praktijkgericht programma op de havo brengt de regionale business development manager van FME je verder.","For a practice-oriented programme in havo, turn to FME's regional business development manager.","fme")])
A["company-visit"]=dict(
 effort=[hours("Een groep ontvangen duurt op Girls' Day twee tot vier uur. Reken daarbij nog tijd om het bezoek met de school voor te bereiden.","On Girls' Day receiving a group takes two to four hours. Allow extra time to prepare the visit with the school.",VHTO,least=2,most=4,per=["time"])],
 begin=[fme(*FME_SCHOOL),
  begin(T("Bel een school en nodig een klas of een paar docenten uit. Kies samen een dag en iets wat de bezoekers zelf gaan doen.","Call a school and invite a class or a few teachers. Choose a day together, and something for the visitors to do themselves."),[PO,VO,MBO,HBO])],
 next=[stated("internships","AWL ontvangt groepen studenten, en vertelt dat zulke inspanningen veel afstudeerders opleveren (hoofdstuk 1).","AWL receives groups of students, and says that such efforts bring many graduating students (chapter 1).")])
A["inspiring-stories"]=dict(
 effort=[ask("Vraag de leerkracht hoelang je verhaal mag duren.","Ask the teacher how long your story may take.")],
 begin=[begin(T("Vraag wie van je collega's graag over het vak vertelt, en bied dat verhaal aan een basisschool aan.","Ask which of your colleagues loves to talk about the trade, and offer that story to a primary school."),[PO])],
 next=[step("guest-lesson","Een verhaal waarin leerlingen ook iets doen, is een gastles.","A story in which pupils also do something is a guest lesson."),
       step("company-visit","Leerlingen die het verhaal kennen, kunnen komen kijken. KONE en AWL ontvangen basisschoolklassen.","Pupils who know the story can come and look. KONE and AWL receive primary school classes.")])
A["playful-activities"]=dict(
 effort=[ask("Vraag de leerkracht hoeveel tijd er in de les voor is.","Ask the teacher how much time there is for it in class.")],
 begin=[begin(T("Bedenk één ding dat kinderen zelf kunnen doen, en vraag een basisschool wanneer dat in de les past.","Think of one thing that children can do themselves, and ask a primary school when it fits into class."),[PO])],
 next=[step("company-visit","Wat op school lukt, lukt ook in je bedrijf, met echte machines erbij.","What works at school works in your company too, with real machines around.")])
A["share-ready-made-lessons"]=dict(
 effort=[ask("Wijzen op lessen die klaarliggen kost een gesprek. Vraag de docent wat er verder nodig is.","Pointing out lessons that are ready takes a conversation. Ask the teacher what else is needed.")],
 begin=[begin(T("Vraag een collega met een kind op school om een docent op de lessen te wijzen, of bel de school zelf.","Ask a colleague with a child at school to point out the lessons to a teacher, or call the school yourself."),[PO,VO])],
 next=[step("guest-lesson","Wie een docent op lessen wijst, kan er zelf een gastles bij geven.","If you point out lessons to a teacher, you can add a guest lesson of your own.")],
 who=[point("FME biedt Make Tech Yours aan, samen met UpgradeNL.","FME offers Make Tech Yours, together with UpgradeNL.","fme"),
      point("A+O Metalektro biedt de toolkit Makers van de Toekomst aan.","A+O Metalektro offers the Makers van de Toekomst toolkit.","ao-metalektro"),
      point("Medewerkers met een kind op school kunnen daar het eerste contact leggen.","Employees with a child at a school can make the first contact there.")])
A["sponsor-classroom-technology"]=dict(
 effort=[ask()],
 begin=[fme(*FME_SCHOOL),
  begin(T("Vraag een school welke apparatuur er in de lessen ontbreekt, en wie ermee gaat werken.","Ask a school which equipment its lessons lack, and who will work with it."),[PO,VO])],
 next=[step("technology-classroom-or-hub","Wie apparatuur geeft, kan met andere bedrijven een heel lokaal inrichten.","If you give equipment, you can fit out a whole classroom with other companies.")])
A["social-media-campaign"]=dict(
 effort=[ask()],
 begin=[begin(T("Kies één verhaal van een jonge collega of een stagiair, en vraag of je het mag delen.","Choose one story of a young colleague or an intern, and ask whether you may share it."),
   find=find("Vraag het rond op je eigen werkvloer. Vraag een school waarmee je al contact hebt of zij het ook deelt.","Ask around on your own shop floor. Ask a school that you know already whether it will share it too."))],
 next=[step("school-fair","Wie je online zag, kan je daarna op een beurs spreken.","Those who saw you online can talk to you at a fair.")])
A["school-fair"]=dict(
 effort=[ask("Vraag de school of de organisator hoelang je stand bemand moet zijn.","Ask the school or the organiser how long your stand has to be staffed.")],
 begin=[begin(T("Vraag een school wanneer de volgende open dag of beurs is, en of er plaats is voor een bedrijf.","Ask a school when its next open day or fair is, and whether there is room for a company."),[VO,MBO,HBO])],
 next=[step("guest-lesson","KONE wil vaker op beurzen staan en vaker collega's naar scholen sturen om te vertellen.","KONE wants to be at fairs more often, and to send colleagues to schools to tell their story more often."),
       step("internships","Wie je op een beurs spreekt, zoekt vaak een plek om te leren.","The people you talk to at a fair are often looking for a place to learn.")])
A["technology-event"]=dict(
 effort=[hours("Girls' Day vraagt twee tot vier uur op de dag zelf. Van andere evenementen weet de organisator hoelang ze duren.","Girls' Day asks two to four hours on the day itself. Of other events the organiser knows how long they take.",VHTO,least=2,most=4,per=["time"])],
 begin=[begin(T("Meld je aan voor Girls' Day, die elk jaar in april is, en kies wat de meisjes bij je gaan doen.","Register for Girls' Day, which is in April every year, and choose what the girls will do at your company."),
   find=find("Aanmelden gaat op de site van Girls' Day. Een techniekdag in je buurt vind je via het regionale programma voor techniekonderwijs.","You register on the Girls' Day website. You find a technology day near you through the regional programme for technical education.","https://www.girlsday.nl"),source=GIRLS)],
 next=[step("company-visit","Wie je op een evenement leert kennen, kan met een klas op bezoek komen.","Those whom you meet at an event can come on a visit with a class."),
       step("join-regional-programme","Techniekevents worden vaak door zulke programma's georganiseerd.","Technology events are often organised by such programmes.")],
 who=[point("Onder meer bedrijfstakscholen. Tetrix houdt de PET events; de Techniek Academie in Harderwijk is medeorganisator van het Ontdekkersfestival.","Sector schools, among others. Tetrix runs the PET events; the Techniek Academie in Harderwijk is one of the organisers of the Ontdekkersfestival.")])
A["company-open-day"]=dict(
 effort=[ask("Reken op de dag zelf en de voorbereiding. Verdeel het werk met andere bedrijven.","Allow for the day itself and the preparation. Share the work with other companies.")],
 begin=[begin(T("Kies een dag en vraag andere technische bedrijven in de buurt of ze meedoen. Nodig daarna scholen uit.","Choose a day and ask other technology companies nearby whether they will join in. Then invite schools."),[PO,VO])],
 next=[step("company-visit","Een school die op de open dag kwam, kan daarna met een klas komen.","A school that came to the open day can come with a class after it.")])
A["join-regional-programme"]=dict(
 effort=[ask("Vraag de projectleider van het programma wat een bedrijf bijdraagt: uren, gastlessen, machines of materiaal tellen mee.","Ask the programme's project leader what a company contributes: hours, guest lessons, machines or materials count.")],
 begin=[fme("Bel FME en vraag naar de business development manager van jouw regio: die kent de programma's in je regio.","Call FME and ask for the business development manager for your region, who knows the programmes in your region."),
  begin(T("Zoek het samenwerkingsverband in je regio en vraag de projectleider hoe een bedrijf meedoet. Voor het vmbo is dat Sterk Techniekonderwijs.","Find the partnership in your region and ask the project leader how a company takes part. For vmbo that is Sterk Techniekonderwijs."),
   find=find("Kijk op de kaart met alle regio's van Sterk Techniekonderwijs.","Look at the map with all regions of Sterk Techniekonderwijs.","https://www.sterktechniekonderwijs.nl/",STO),groups=["vo"],source=STOB),
  begin(T("Zoek het samenwerkingsverband in je regio en vraag hoe een bedrijf meedoet. Voor basisscholen, havo, vwo en vmbo-t is dat Techkwadraat.","Find the partnership in your region and ask how a company takes part. For primary schools, havo, vwo and vmbo-t that is Techkwadraat."),
   find=find("Vraag een school waar het verband in jouw regio zit, of kijk op de site van Techkwadraat.","Ask a school where the partnership in your region is, or look on the Techkwadraat website.","https://techkwadraat.nl/"))],
 next=[step("technology-classroom-or-hub","In zo'n programma leer je de scholen en bedrijven kennen met wie je een lokaal of hub kunt bouwen.","In such a programme you meet the schools and companies with which you can build a classroom or hub."),
       step("public-private-partnership","Het is de lichtste vorm van samen optrekken; een publiek-private samenwerking is de zwaarste.","It is the lightest way of joining forces; a public-private partnership is the heaviest.")])
A["sector-school-partnership"]=dict(
 effort=[ask("Vraag de bedrijfstakschool wat ze van een bedrijf verwacht.","Ask the sector school what it expects of a company.")],
 begin=[begin(T("Bel een bedrijfstakschool in je regio en vraag hoe je met haar leerlingen in contact komt.","Call a sector school in your region and ask how to get in touch with its students."),
   find=find("De technische bedrijfstakscholen hebben een gezamenlijke site.","The technical sector schools have a website together.","https://www.technischebedrijfstakscholen.nl/",guide(1,"kader leven lang ontwikkelen")))],
 next=[step("work-study-places","Leerlingen van een bedrijfstakschool hebben een plek nodig om te werken; Van Raam heeft er bbl'ers van.","Students of a sector school need a place to work; Van Raam has bbl students of one."),
       stated("course-with-school","Van Raam werkt met dezelfde bedrijfsvakschool die draaiers en frezers levert aan een tweewieleropleiding (hoofdstuk 3).","Van Raam is working on a two-wheeler course with the same company trade school that sends it turners and millers (chapter 3).")],
 who=[point("De technische bedrijfstakscholen, zoals Tetrix en de Techniek Academie in Harderwijk.","The technical sector schools, such as Tetrix and the Techniek Academie in Harderwijk."),
      point("Bij de PET events helpt ook FME.","FME has a hand in the PET events, too.","fme"),
      point("Bij de PET events helpt ook de Koninklijke Metaalunie.","The Koninklijke Metaalunie has a hand in the PET events, too.","koninklijke-metaalunie")])
A["employee-training"]=dict(
 effort=[ask("Vraag de opleider hoeveel lesuren een cursus heeft, en hoeveel tijd je medewerker thuis of op het werk leert.","Ask the training provider how many lessons a course has, and how much your employee learns at home or at work.")],
 begin=[ao("Vraag een regiomanager van A+O Metalektro welke cursussen het fonds vergoedt.","Ask a regional manager of A+O Metalektro which courses the fund pays for."),
  begin(T("Vraag bij OOM welke cursussen het fonds vergoedt.","Ask OOM which courses the fund pays for."),["oom-desk"],whom="oom",source=OOM_C),
  begin(T("Vraag bij Wij Techniek welke cursussen het fonds vergoedt.","Ask Wij Techniek which courses the fund pays for."),["wij-techniek-desk"],whom="wij-techniek",source=WIJ_C),
  begin(T("Vraag je mensen wat ze willen leren, en leg die vraag voor aan een opleider.","Ask your people what they want to learn, and put that question to a training provider."),[MBO,HBO])],
 next=[step("course-with-school","KONE ontwikkelde een opleiding voor de eigen nieuwe medewerkers.","KONE developed a course for its own new employees.")])
A["advisory-committee"]=dict(
 effort=[ask("Vraag de teamleider hoe vaak de commissie bijeenkomt, en hoelang.","Ask the team leader how often the committee meets, and for how long.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Vraag de teamleider techniek of de opleiding een werkveldadviescommissie heeft, en of daar plaats is.","Ask the team leader for technology whether the course has an advisory committee, and whether there is a seat."),[MBO,HBO])],
 next=[step("course-with-school","In de commissie hoor je wat een school wil veranderen; daar begint een opleiding die je samen maakt.","On the committee you hear what a school wants to change; a course that you make together begins there."),
       step("public-private-partnership","Met de school en de bedrijven in de commissie kun je een samenwerking opzetten.","With the school and the companies on the committee you can set up a partnership.")],
 who=[])
A["teacher-placement"]=dict(
 effort=[ask("Reken op de dag zelf. Vraag de docent van tevoren wat die wil zien.","Allow for the day itself. Ask the teacher beforehand what they want to see.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Vraag een school of een docent een dag wil meelopen, en kies de collega bij wie dat kan.","Ask a school whether a teacher wants to spend a day with you, and choose the colleague to work with."),[VO,MBO,HBO])],
 next=[step("teacher-professionalisation","Wie één docent ontving, kan er meer ontvangen en hun iets leren.","If you received one teacher, you can receive more and teach them something."),
       step("guest-lesson","De docent die bij je was, heeft een klas.","The teacher who was with you has a class.")],
 who=[])
A["internships"]=dict(
 effort=[hours("Een hbo-student begeleiden kost minstens een tot twee uur per week, zegt een ict-opleiding in het hbo. De begeleider heeft zelf ook hbo-niveau.","Supervising an hbo student takes at least one to two hours a week, says an ICT course in hbo. The supervisor has an hbo level too.",HVA,least=1,per=["learner","week"],groups=["hbo"]),
  ask("Vraag de school hoeveel tijd een stagiair van haar vraagt. Spreek af wie er elke week met de stagiair praat.","Ask the school how much time an intern of theirs asks. Agree who talks to the intern every week.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Word eerst erkend leerbedrijf voor de opleiding van je stagiair: zonder erkenning mag een mbo-student er geen stage lopen.","First become a recognised training company for your intern's course: without recognition an mbo student may not do an internship with you."),
   find=find("Je vraagt de erkenning aan bij SBB. Daarna staat je bedrijf op Stagemarkt, waar studenten zoeken.","You apply to SBB for recognition. Your company is then on Stagemarkt, where students look.","https://www.s-bb.nl/bedrijven/voorwaarden-erkenning/",SBB),groups=["mbo"],source=STAGEMARKT),
  begin(T("Vraag je collega's welke opdrachten er liggen, en bied de plek aan bij een school in de buurt.","Ask your colleagues which assignments there are, and offer the place to a school nearby."),[VO,MBO,HBO],source=guide(1,"interview AWL"))],
 next=[step("work-study-places","Van Raam en KONE merken dat stagiairs na hun stage blijven; een leerbaan houdt hen vast.","Van Raam and KONE see interns stay after their internship; a work-study place keeps them."),
       step("teaching-material","AWL ziet stages als het begin: elke student neemt docenten mee, en met hen kun je aan lessen werken.","AWL sees internships as the beginning: every student brings teachers along, and with them you can work on lessons.")])
A["practice-assignments"]=dict(
 effort=[ask("Spreek met de school af hoe vaak je erbij bent. Bij een Technasium zijn dat een gesprek aan het begin, een tussendoor en de presentatie.","Agree with the school how often you are there. At a Technasium that is a talk at the start, one along the way, and the presentation.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Schrijf je vraag op één bladzijde en stuur die naar een school. Technasia vragen er soms al in november om, voor een project in het voorjaar.","Write your question on one page and send it to a school. Technasium schools sometimes ask for it in November, for a project in spring."),[VO],groups=["vo"],source=TECHNASIUM),
  begin(T("Haal in februari op welke vragen er in je bedrijf liggen, en bied ze aan voordat studenten in april en mei gaan zoeken.","In February, gather the questions in your company, and offer them before students start looking in April and May."),[MBO,HBO],groups=["mbo","hbo"],source=guide(1,"interview AWL"))],
 next=[step("joint-research","Uit een opdracht die terugkomt, groeit een onderzoek.","An assignment that keeps coming back grows into research."),
       step("innovation-programmes","Van Raam zet opdrachten uit en richtte daarna met een ander bedrijf de Ideeënfabriek op.","Van Raam gives assignments, and then set up the Ideeënfabriek with another company."),
       step("hybrid-technology-centre","Zuidberg plaatst zijn opdrachten op een centrale plek, bij Perron038.","Zuidberg places its assignments in a central place, at Perron038.")],
 who=[point("Van Raam stelde met twee andere bedrijven een hubmanager aan. Die onderhoudt het contact met studenten en doet de administratie, zodat leidinggevenden tijd houden voor de inhoud.","Van Raam and two other companies appointed a hub manager, who keeps in touch with the students and does the paperwork. That leaves managers free for the work itself."),
      point("Voor opdrachten op de havo kun je terecht bij de regionale business development manager van FME.","For assignments in havo, turn to FME's regional business development manager.","fme")])
A["support-school-subjects"]=dict(
 effort=[ask("Vraag de docent hoe vaak en hoelang je hulp nodig is.","Ask the teacher how often your help is needed, and for how long.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Vraag een docent natuurkunde, scheikunde of technologie bij welk onderwerp een voorbeeld uit jouw bedrijf helpt.","Ask a teacher of physics, chemistry or technology for which topic an example from your company helps."),[VO])],
 next=[step("teaching-material","Voorbeelden die werken, worden samen een lesmodule.","Examples that work together become a lesson module.")])
A["teaching-material"]=dict(
 effort=[ask("Spreek met de docent af wie wat schrijft, en wanneer het af is.","Agree with the teacher who writes what, and when it is finished.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Vraag een docent welk onderdeel van de lessen achterloopt op de praktijk, en begin met één les.","Ask a teacher which part of the lessons lags behind practice, and begin with one lesson."),[VO,MBO])],
 next=[step("course-with-school","KONE en Van Raam ontwikkelen met een school een hele opleiding.","KONE and Van Raam develop a whole course with a school.")])
A["joint-research"]=dict(
 effort=[ask("Vraag de hogeschool hoeveel uren ze van een bedrijf verwacht, en wie er meedoet.","Ask the university of applied sciences how many hours it expects of a company, and who takes part.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Leg een vraag waar je bedrijf niet uitkomt voor aan een hogeschool, en vraag wie daar onderzoek naar doet.","Put a question that your company cannot answer to a university of applied sciences, and ask who does research on it."),[HBO])],
 next=[step("innovation-programmes","In een innovatieprogramma doe je met meer bedrijven hetzelfde.","In an innovation programme you do the same with more companies.")])
A["hybrid-trainer"]=dict(
 effort=[hours("In een proef in de Brainportregio gaf een medewerker vier tot acht uur per week les. Sommige scholen vonden dat te weinig.","In a pilot in the Brainport region an employee taught four to eight hours a week. Some schools found that too little.",BIB,least=4,most=8,per=["week"])],
 begin=[ao("Vraag een regiomanager van A+O Metalektro naar de opleiding tot hybride techniekopleider.","Ask a regional manager of A+O Metalektro about the course for hybrid technician-trainers."),
  begin(T("Vraag bij OOM naar de opleiding tot hybride techniekopleider.","Ask OOM about the course for hybrid technician-trainers."),["oom-desk"],whom="oom",source=guide(3,"financiering")),
  begin(T("Vraag bij Wij Techniek naar de opleiding tot hybride techniekopleider.","Ask Wij Techniek about the course for hybrid technician-trainers."),["wij-techniek-desk"],whom="wij-techniek",source=guide(3,"financiering")),
  fme(*FME_SCHOOL),
  begin(T("Vraag wie van je mensen les zou willen geven, en vraag een school in de buurt welk vak een docent zoekt.","Ask which of your people would like to teach, and ask a school nearby for which subject it needs a teacher."),[VO,MBO,HBO])],
 next=[step("teacher-professionalisation","Wie lesgeeft, kent de docenten die je kunt helpen bijblijven.","Whoever teaches knows the teachers whom you can help to keep up.")],
 who=[point("Het opleidingsfonds A+O Metalektro verzorgt een kosteloze opleiding van hoogstens een jaar.","The training fund A+O Metalektro runs a free course of at most a year.","ao-metalektro"),
      point("Het opleidingsfonds OOM verzorgt een kosteloze opleiding van hoogstens een jaar.","The training fund OOM runs a free course of at most a year.","oom"),
      point("Het opleidingsfonds Wij Techniek verzorgt een kosteloze opleiding van hoogstens een jaar.","The training fund Wij Techniek runs a free course of at most a year.","wij-techniek"),
      point("Het Expertisecentrum Hybride Docent schreef een handreiking.","The Expertisecentrum Hybride Docent has written a guide.")])
A["work-study-places"]=dict(
 effort=[hours("Een leermeester is gemiddeld ongeveer twee uur per week met een bbl'er bezig, zegt een opleider uit de autobranche.","A mentor spends about two hours a week on a bbl student on average, says a training provider in the car trade.",INNOVAM,least=2,most=2,per=["learner","week"],groups=["mbo"]),
  ask("Vraag de school hoeveel begeleiding een student nodig heeft die bij je werkt.","Ask the school how much supervision a student who works for you needs.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Word eerst erkend leerbedrijf voor de opleiding van je bbl'er: zonder erkenning is de plek niet geldig.","First become a recognised training company for your bbl student's course: without recognition the place does not count."),
   find=find("Je vraagt de erkenning aan bij SBB. Daarna staat je bedrijf op Leerbanenmarkt, waar bbl'ers zoeken.","You apply to SBB for recognition. Your company is then on Leerbanenmarkt, where bbl students look.","https://www.s-bb.nl/bedrijven/voorwaarden-erkenning/",SBB),groups=["mbo"],source=SBB),
  begin(T("Bepaal voor welk vak je iemand wilt opleiden, en vraag een school wanneer die opleiding begint.","Decide for which trade you want to train somebody, and ask a school when that course begins."),[MBO,HBO])],
 next=[step("course-with-school","Bij KONE beginnen nieuwe monteurs aan een opleiding die het bedrijf met een roc ontwikkelde.","At KONE new mechanics start a course that the company developed with a regional training centre (roc)."),
       step("public-private-partnership","Zuidberg biedt werkplekken aan samen met een cluster en is daardoor voor scholen een gesprekspartner.","Zuidberg offers places together with a cluster, which makes it a partner for schools to talk to.")])
A["technology-classroom-or-hub"]=dict(
 effort=[ask("Spreek met de andere bedrijven en de school af wie hoeveel tijd inbrengt.","Agree with the other companies and the school who puts in how much time.")],
 begin=[fme(*FME_PARTNERS),
  begin(T("Vraag een school en twee of drie bedrijven in de buurt of zij een plek willen delen, en bezoek samen een hub die er al is.","Ask a school and two or three companies nearby whether they want to share a place, and visit an existing hub together."),[PO,VO,MBO])],
 next=[step("public-private-partnership","De technohubs van de Metalektro zijn publiek-private samenwerkingen.","The technohubs of the Metalektro are public-private partnerships.")])
A["course-with-school"]=dict(
 effort=[ask("Spreek met de school af wie de opleiding ontwikkelt, en hoeveel uren dat jaarlijks kost.","Agree with the school who develops the course, and how many hours a year that takes.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Schrijf op wat iemand in het vak moet kunnen, en leg dat voor aan de teamleider techniek van een mbo-instelling.","Write down what somebody in the trade has to be able to do, and put it to the team leader for technology of an mbo institution."),[MBO])],
 next=[step("public-private-partnership","Een opleiding die blijft, vraagt om partners die blijven.","A course that lasts asks for partners that last.")])
A["teacher-professionalisation"]=dict(
 effort=[ask("Spreek met de school af hoeveel docenten er komen en hoe vaak.","Agree with the school how many teachers come, and how often.")],
 begin=[fme(*FME_SCHOOL),
  begin(T("Vraag een school welke nieuwe techniek haar docenten willen leren kennen, en nodig hen een middag uit.","Ask a school which new technology its teachers want to get to know, and invite them for an afternoon."),[VO,MBO,HBO])])
A["public-private-partnership"]=dict(
 effort=[hours("De HR-manager van Zuidberg schat dat werken met scholen nog geen twee uur per week kost. Dat komt doordat het bedrijf met andere optrekt.","Zuidberg's HR manager reckons that working with schools takes less than two hours a week. That is because the company joins forces with others.",guide(4,"interview Zuidberg"),most=2,per=["week"])],
 begin=[fme(*FME_PARTNERS),
  begin(T("Zoek een samenwerking die er al is, en vraag de school die penvoerder is wat een bedrijf inbrengt.","Look for a partnership that exists already, and ask the school that is the lead partner what a company puts in."),
   find=find("Het netwerk van Katapult laat zien welke samenwerkingen er zijn.","The Katapult network shows which partnerships there are.","https://www.wijzijnkatapult.nl",guide(4,"financiering")))],
 next=[stated("hybrid-technology-centre","In zulke samenwerkingen worden hybride techniekcentra opgezet (hoofdstuk 4).","Hybrid technology centres are set up within such partnerships (chapter 4)."),
       stated("teacher-professionalisation","Zulke samenwerkingen helpen docenten bij te blijven (hoofdstuk 4).","Such partnerships help teachers to keep up (chapter 4).")],
 who=[point("De 550 samenwerkingen in het netwerk van Katapult, waarin een onderwijsinstelling penvoerder is, en de twaalf technohubs van de Metalektro, die vaak door bedrijven zijn aangejaagd.","The 550 partnerships in Katapult's network, in which an educational institution is the lead partner, and the twelve technohubs of the Metalektro, often driven by companies.")])
A["hybrid-technology-centre"]=dict(
 effort=[ask("Spreek met de partners af wie hoeveel tijd inbrengt.","Agree with the partners who puts in how much time.")],
 begin=[fme(*FME_PARTNERS),
  begin(T("Bezoek met een school en een paar bedrijven een centrum dat er al is, en vraag hoe het werd opgezet.","Visit an existing centre with a school and a few companies, and ask how it was set up."),[MBO,HBO])])
A["innovation-programmes"]=dict(
 effort=[ask("Vraag het programma hoeveel uren een bedrijf inbrengt.","Ask the programme how many hours a company puts in.")],
 begin=[fme(*FME_PARTNERS),
  begin(T("Vraag een hogeschool aan welk innovatieprogramma bedrijven zoals het jouwe kunnen meedoen.","Ask a university of applied sciences which innovation programme companies such as yours can join."),[HBO])],
 next=[step("hybrid-technology-centre","Wie samen innoveert, kan daar een vaste plek voor maken.","If you innovate together, you can make a permanent place for it.")])

def ordered(d,extra):
    order=["$schema","id","replaces","title","summary","time_tier","goals","target_groups","audiences","seasons","hands_on","shown_by","within","effort","begin","next","who_helps","source","note","aliases","retired"]
    d=d|extra
    return {k:d[k] for k in order if k in d}|{k:v for k,v in d.items() if k not in order}
def save(p,d): p.write_text(json.dumps(d,ensure_ascii=False,indent=2)+"\n")

names={p.stem for p in (R/'activities').glob('*.json')}
assert names==set(A),(names^set(A))
for name,x in A.items():
    p=R/'activities'/f'{name}.json'; d=json.loads(p.read_text())
    extra={k:x[k] for k in ('effort','begin','next') if x.get(k)}
    if 'who' in x:
        if x['who']: extra['who_helps']=x['who']
        else: d.pop('who_helps',None)
    save(p,ordered(d,extra))

# steps
p=R/'steps/use-what-exists.json'; d=json.loads(p.read_text())
d["points"]=[
 point("Kijk bij publiek-private samenwerkingen, Sterk Techniekonderwijs en Techkwadraat. Die hebben handige hulpmiddelen en inspiratie voor een vliegende start.","Look at public-private partnerships, Sterk Techniekonderwijs and Techkwadraat. They have handy tools and inspiration for a flying start."),
 point("Zoek uit of je geld kunt krijgen, bijvoorbeeld van je opleidingsfonds.","Find out whether you can get funding, from your training fund for instance."),
 point("Zoek ook met de tools van Katapult naar financiering.","Use Katapult's tools to look for funding, too."),
 point("Vraag een van de zes regiomanagers van A+O Metalektro om mee te denken.","Ask one of A+O Metalektro's six regional managers to help you think it through.","ao-metalektro"),
 point("Bekijk Technasium en NLT: zulke programma's kunnen het bètatechnisch onderwijs sterker maken.","Look at Technasium and NLT: programmes like these can make science and technology education stronger."),
 point("Neem zeker contact op met de business development manager van FME in jouw regio. Sinds eind 2024 zijn er vijf.","Be sure to contact FME's business development manager for your region. There have been five since the end of 2024.","fme"),
]
save(p,d)
# pgp-t: the manager is told of with the activities
p=R/'initiatives/pgp-t.json'; d=json.loads(p.read_text())
d["facts"]=[f for f in d.get("facts",[]) if "FME" not in f["text"]["nl"]]
if not d["facts"]: d.pop("facts")
save(p,d)

# places
NOMAP=("FME maakt niet openbaar welke plaatsen bij een regio horen.","FME does not publish which places belong to a region.")
def region(to,nl,en): return {"to":to,"basis":"inferred","note":T(f"{nl} {NOMAP[0]}",f"{en} {NOMAP[1]}")}
I={
"pet-events":([region("north-west","Noord-Holland ligt in het noordwesten.","Noord-Holland is in the north-west.")],T("Noord-Holland","Noord-Holland")),
"perron038":([region("east","Zwolle ligt in Overijssel, in het oosten.","Zwolle is in Overijssel, in the east.")],T("Zwolle","Zwolle")),
"technohub-woerden":([region("north-west","Woerden ligt in de provincie Utrecht, tussen noordwest en zuidwest.","Woerden is in the province of Utrecht, between north-west and south-west."),region("south-west","Woerden ligt aan de grens met Zuid-Holland.","Woerden is on the border with Zuid-Holland.")],T("Woerden","Woerden")),
"innovatiecluster-noordoostpolder":([region("east","De Noordoostpolder grenst aan Overijssel, en Zuidberg werkt er met Zwolle samen.","The Noordoostpolder borders on Overijssel, and Zuidberg works with Zwolle there."),region("north-west","De Noordoostpolder ligt in Flevoland.","The Noordoostpolder is in Flevoland.")],T("Noordoostpolder","Noordoostpolder")),
"platform-techniek-noordwest-veluwe-randmeren":([region("east","De Noordwest-Veluwe ligt in Gelderland, in het oosten.","The Noordwest-Veluwe is in Gelderland, in the east.")],T("Noordwest-Veluwe en Randmeren","Noordwest-Veluwe and Randmeren")),
"vakcentrum-duurzame-energie":([region("north-west","Het centrum is van ROC Midden Nederland, in de provincie Utrecht, tussen noordwest en zuidwest.","The centre belongs to ROC Midden Nederland, in the province of Utrecht, between north-west and south-west."),region("south-west","De provincie Utrecht grenst aan Zuid-Holland.","The province of Utrecht borders on Zuid-Holland.")],T("Utrecht en omgeving","Utrecht and surroundings")),
"brainport-industries-campus":([region("south","De campus is in Eindhoven, in Noord-Brabant.","The campus is in Eindhoven, in Noord-Brabant.")],T("Eindhoven","Eindhoven")),
"fabriek-van-de-toekomst":([region("south","De campus waar het programma loopt, is in Eindhoven, in Noord-Brabant.","The campus where the programme runs is in Eindhoven, in Noord-Brabant.")],T("Eindhoven","Eindhoven")),
"ontdekkersfestival":([region("east","Harderwijk ligt in Gelderland, in het oosten.","Harderwijk is in Gelderland, in the east.")],T("Harderwijk en omgeving","Harderwijk and surroundings")),
"veiligheidsacademie":([region("east","De Noordwest-Veluwe ligt in Gelderland, in het oosten; de letters nwv in het webadres staan daarvoor.","The Noordwest-Veluwe is in Gelderland, in the east; the letters nwv in the web address stand for it.")],T("Noordwest-Veluwe","Noordwest-Veluwe")),
"ideeenfabriek":([region("east","Van Raam, dat haar met een bedrijf uit de buurt opzette, zit in Varsseveld, in Gelderland.","Van Raam, which set it up with a company nearby, is in Varsseveld, in Gelderland.")],T("Varsseveld en omgeving","Varsseveld and surroundings")),
}
order=["$schema","id","replaces","type","title","summary","activities","target_groups","organisations","part_of","regions","place","website","facts","source","note","aliases","retired"]
for name,(regions,place) in I.items():
    p=R/'initiatives'/f'{name}.json'; d=json.loads(p.read_text())
    d|={"regions":regions,"place":place}
    save(p,{k:d[k] for k in order if k in d})
for name,site in {"girls-day":"https://www.girlsday.nl","weekend-van-de-wetenschap":"https://www.weekendvandewetenschap.nl"}.items():
    p=R/'initiatives'/f'{name}.json'; d=json.loads(p.read_text())
    d.setdefault("website",site)
    save(p,{k:d[k] for k in order if k in d})

# organisations
O={"ao-metalektro":dict(website="https://www.ao-metalektro.nl"),
"fme":dict(website="https://www.fme.nl"),
"oom":dict(website="https://www.oom.nl",telephone="0172 - 52 15 55"),
"wij-techniek":dict(website="https://www.wij-techniek.nl"),
"koninklijke-metaalunie":dict(website="https://www.metaalunie.nl"),
"katapult":dict(website="https://www.wijzijnkatapult.nl"),
"jinc":dict(website="https://www.jinc.nl"),
"vereniging-nlt":dict(website="https://www.verenigingnlt.nl")}
NOTE={
"oom":("Site en algemeen nummer: oom.nl (2023-2025).","Website and general number: oom.nl (2023-2025)."),
"wij-techniek":("Site: wij-techniek.nl (2023-2024).","Website: wij-techniek.nl (2023-2024)."),
"koninklijke-metaalunie":("Site: metaalunie.nl (ongedateerd, gelezen op 27 november 2026).","Website: metaalunie.nl (undated, read on 27 November 2026)."),
"jinc":("Site: jinc.nl (2017 en later, gelezen op 27 november 2026).","Website: jinc.nl (2017 and later, read on 27 November 2026)."),
"ao-metalektro":("De site komt uit de webadressen bij de regelingen. Een algemeen nummer van het fonds is alleen bekend van 2019-2021 en staat er daarom niet.","The website is from the web addresses beside the regulations. A general number of the fund is only known of 2019-2021, so it is not given."),
"fme":("De site komt uit het webadres van Make Tech Yours.","The website is from the web address of Make Tech Yours."),
"katapult":("De site komt uit het webadres van de kennisbank.","The website is from the web address of the knowledge base."),
"vereniging-nlt":("De site komt uit het webadres van het ledenoverzicht.","The website is from the web address of the list of members."),
}
order=["$schema","id","replaces","type","title","summary","joinable","website","postal_address","visiting_address","telephone","mailbox","source","note","aliases","retired"]
for name,x in O.items():
    p=R/'organisations'/f'{name}.json'; d=json.loads(p.read_text())
    d|=x
    if name in NOTE:
        nl,en=NOTE[name]; note=d.get("note")
        if note is None: d["note"]=T(nl,en)
        elif nl not in note["nl"]: d["note"]=T(f'{note["nl"]} {nl}',f'{note["en"]} {en}')
    save(p,{k:d[k] for k in order if k in d})

# contact points of funds and associations
N={
"oom-desk":("oom",T("OOM","OOM"),T("Opleidingsfonds voor de metaalbewerking. Vraag wat het fonds voor jouw bedrijf vergoedt en organiseert, en wie de regiomanager voor jouw bedrijf is.","Training fund for metalworking. Ask what the fund pays for and organises for your company, and who the regional manager for your company is."),guide(2,"financiering"),
  T("Dat OOM er voor de metaalbewerking is en regiomanagers heeft, staat op oom.nl (2023-2024).","That OOM is for metalworking and has regional managers is on oom.nl (2023-2024).")),
"wij-techniek-desk":("wij-techniek",T("Wij Techniek","Wij Techniek"),T("Opleidingsfonds voor de technische installatie. Vraag wat het fonds voor jouw bedrijf vergoedt en organiseert.","Training fund for technical installation. Ask what the fund pays for and organises for your company."),guide(2,"financiering"),
  T("Dat Wij Techniek er voor de technische installatie is, staat op wij-techniek.nl (2023-2024).","That Wij Techniek is for technical installation is on wij-techniek.nl (2023-2024).")),
"metaalunie-desk":("koninklijke-metaalunie",T("Koninklijke Metaalunie","Koninklijke Metaalunie"),T("Vereniging van bedrijven in de metaal. Vraag wat zij in jouw regio met scholen doet, zoals de PET events in Noord-Holland.","Association of companies in metal. Ask what it does with schools in your region, such as the PET events in Noord-Holland."),guide(2,"aanpak"),
  T("De gids noemt alleen de PET events. Dat de Metaalunie een vereniging van metaalbedrijven is, staat op metaalunie.nl (ongedateerd, gelezen op 27 november 2026).","The guide names only the PET events. That the Metaalunie is an association of metal companies is on metaalunie.nl (undated, read on 27 November 2026).")),
}
for name,(org,title,summary,source,note) in N.items():
    save(R/'contact-points'/f'{name}.json',{"$schema":"../../schema/contact-point.schema.json","id":name,"title":title,"summary":summary,"organisation":org,"for_affiliates_of":org,"source":source,"note":note})
# contact points
order=["$schema","id","replaces","title","summary","organisation","region","target_groups","for_affiliates_of","website","telephone","mailbox","find","source","note","aliases","retired"]
F={
"school-entrance-po":find("Zoek een basisschool bij jou in de buurt op Scholen op de kaart, of vraag een collega met een kind op school.","Find a primary school near you on Scholen op de kaart, or ask a colleague with a child at school.","https://www.scholenopdekaart.nl",VENSTERS_PO),
"school-entrance-vo":find("Zoek een school bij jou in de buurt op Scholen op de kaart, of vraag een collega met een kind op school.","Find a school near you on Scholen op de kaart, or ask a colleague with a child at school.","https://www.scholenopdekaart.nl",VENSTERS_VO),
"school-entrance-mbo":find("Zoek op de site van een roc of vakschool in de buurt de pagina voor bedrijven, of bel het algemene nummer.","Look for the page for companies on the website of a regional training centre (roc) or trade school nearby, or call the general number."),
"school-entrance-hbo":find("Zoek op de site van een hogeschool in de buurt de pagina voor bedrijven, of bel het algemene nummer.","Look for the page for companies on the website of a university of applied sciences nearby, or call the general number."),
}
for name,x in F.items():
    p=R/'contact-points'/f'{name}.json'; d=json.loads(p.read_text()); d["find"]=x
    save(p,{k:d[k] for k in order if k in d})
import re
for p in (R/'contact-points').glob('fme-*.json'):
    d=json.loads(p.read_text())
    d["summary"]["nl"]=re.sub(r" Je bereikt de manager van jouw regio via FME: info@fme.nl of \+31 \(0\)79 353 11 00\."," Je bereikt de manager van jouw regio via FME.",d["summary"]["nl"])
    d["summary"]["en"]=re.sub(r" You reach the manager for your region through FME: info@fme.nl or \+31 \(0\)79 353 11 00\."," You reach the manager for your region through FME.",d["summary"]["en"])
    save(p,{k:d[k] for k in order if k in d})
