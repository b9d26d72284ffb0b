"""Word lists of the Dutch analysis: data only. A change here needs a new `analysis.VERSION`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _words(
    """
    'n 's 't a aan al alle alleen allemaal als altijd ander andere anders b ben bent bij
    bijvoorbeeld c d d'r daar daarna daarom dan dat de deze die dit doe doen doet door dus e echt
    een eens eerst eigen elk elke en er erg even f g ga gaan gaat gaf gedaan geen gegaan gemaakt
    gewoon graag h haar had hadden heb hebben hebt heeft heel hele hem hen het hier hij hoe hoeveel
    hun i iemand iets ik ik'm in is j ja je jij jou jouw jullie k kan kom komen komt kon konden kun
    kunnen kunt l laat laten m m'n maak maakt maar mag maken me mee meer meest men met mij mijn
    minder misschien mn mocht moest moet moeten mogen n na naar net niet niets nieuwe nodig nog nou
    nu o of om omdat onder ons onze ook op over overal p precies q r s samen soms steeds t te tegen
    ten ter terwijl toch toe toen tot tussen u uit uw v vaak van vanaf veel via vind vinden
    vindt volgens voor vooral w waar waarmee waarom waarover wanneer want waren was wat we weer weg
    weinig wel welk welke werd wie wij wil willen wilt word worden wordt x y z z'n zal ze zeer zei
    zelf zich zij zijn zin zo zo'n zoals zodat zou zouden zullen zult
    """
)

# What the lemma table gets wrong or does not know in this field: surface form → lemma.
OVERRIDES = {
    "kinder": "kind",
    "kids": "kind",
    "ouder": "ouder",
    "ouders": "ouder",
    "gevangene": "gevangene",
    "gevangenen": "gevangene",
    "pleeg": "pleeg",
    "kroon": "kroon",
    "beer": "beer",
    "knuffel": "knuffel",
    "knuffels": "knuffel",
    "kaart": "kaart",
    "kaarten": "kaart",
    "kaartje": "kaart",
    "kaartjes": "kaart",
    "loon": "loon",
    "leef": "leven",
    "bezoeken": "bezoek",
    "knuffelen": "knuffel",
    "huren": "huur",
    "straffen": "straf",
    "werken": "werk",
    "zorgen": "zorg",
    "checken": "check",
    "zegelen": "zegel",
    "verdachte": "verdachte",
    "verdachten": "verdachte",
    "werker": "werker",
    "internet": "internet",
    "ambulance": "ambulance",
    "pap": "papa",
    "pappa": "papa",
    "paps": "papa",
    "mam": "mama",
    "mams": "mama",
    "mamma": "mama",
    "mn": "mijn",
    "gedetineerden": "gedetineerd",
    "gedetineerdes": "gedetineerd",
    "gedetineerd": "gedetineerd",
    "arrestant": "arrestant",
    "arrestatie": "arrestatie",
    "gearresteerde": "arresteren",
    "belgisch": "belgie",
    "belgische": "belgie",
    "nederlandse": "nederland",
    "nederlands": "nederland",
    "huur": "huur",
    "kosten": "kost",
    "reiskosten": "reiskost",
    "cafes": "cafe",
    "videobelt": "videobellen",
    "beeldbelt": "beeldbellen",
    "skypen": "skype",
    "appen": "app",
    "bso": "bso",
    "pi": "pi",
    "dj": "dj",
}

# Parts that may be short or rare in running text, yet do stand inside compounds of this field.
EXTRA_PARTS = {
    "bajes": 3.2,
    "bewaarder": 3.2,
    "enkelband": 3.2,
    "detentie": 3.4,
    "mentor": 3.4,
    "pleeg": 3.2,
    "reclassering": 3.2,
    "voogd": 3.6,
    "cipier": 3.2,
    "kindcheck": 3.0,
}

# Prefixes, endings and function words that look like a part but are none.
NO_PARTS = _words(
    """
    aan ach achter allee als and are art bar bed ben bij che con dan dat del den der des die dit don
    door een eend eer ent erbij erg ers est even facts for gen ger hem hen her het hij hoe ien ing
    int ist jes kan ken king les lijk lijke loos los mag man mar mee men met min mind mis mon naar
    nen nes niet nog oge ok ond ons ont oog ooit ook oor oot open over par per pre pro put red res
    ring rond rust san schap sen ser sla son ste ten ter the tie tien tij tis toe tot uit van vast
    vele ver voor wat weg wel wer wie zal zelf zijn zin zou
    """
)

# Short words of three letters that do make compounds.
SHORT_PARTS = _words("bel cel dag eis jas pas pop rol tas uur vak wet bus")

# Words that are not the sum of what they seem to be made of.
WHOLE = _words(
    """
    aanvragen afscheid antwoord antwoorden belangrijk belastingdienst bezoeken boosheid cadeautje
    contact eenzaam eenzaamheid eerlijk geheimhouding gevangen gevangene gevangenis gezellig
    gezondheid herinnering hoofdstuk kinderbijslag kinderen kinderwagen king leerkracht maatregel
    onderwijs onderzoek opvoeden opvoeding ouderen ouders overheid personeel rechtbank richtlijn
    schaamte slachtoffer slapeloos speelgoed telefoon thuisfront toestemming vandaag vannacht
    veiligheid verdachte verdenken verdriet verdrietig verjaardag verlof vertellen vertrouwen
    voorbeeld voornamelijk vrijheid waarschijnlijk zekerheid
    """
)

LINKS = ("", "s", "en", "n", "e", "er")
