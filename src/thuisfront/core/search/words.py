"""Word lists of the Dutch analysis: data only. A change here needs a new `analysis.VERSION`."""

STOP_WORDS = frozenset(
    """
    aan al alle alleen allemaal als altijd ander andere anders ben bent bij bijvoorbeeld daar daarna
    daarom dan dat de deze die dit doe doen doet door dus echt een eens eerst eigen elk elke en er
    erg even ga gaan gaat geen graag gaf gedaan gegaan gemaakt gewoon haar had hadden heb hebben
    hebt heeft heel hele hem hen het hier hij hoe hoeveel hun iemand iets ik ik'm in is ja je jij
    jou jouw jullie kan kom komen komt kon konden kun kunnen kunt laat laten maak maakt maar mag
    maken me mee meer meest men met mij mijn mn minder misschien mocht moest moet moeten mogen na
    naar net niet niets nieuwe nodig nog nou nu of om omdat onder ons onze ook op over overal
    precies samen soms steeds te tegen ten ter terwijl toch toe toen tot tussen u uit uw vaak van
    vanaf vast veel via vind vinden vindt volgens voor vooral waar waarom waarover waarmee wanneer
    want waren was wat we weer weg weinig wel welk welke werd worden wordt wie wij wil willen wilt
    word zal ze zeer zei zelf zich zij zijn zin zit zo zoals zodat zou zouden zullen zult
    zo'n z'n m'n d'r 't 'n 's a b c d e f g h i j k l m n o p q r s t v w x y z
    """.split()
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
NO_PARTS = frozenset(
    """
    aan ach achter allee als and are art bar bed ben bij che con dan dat del den der des die dit don door eer
    een eend ent erbij erg ers est even facts for ger gen hem hen her het hij hoe ien ing int ist jes kan ken king
    les lijk lijke loos los mag man mar mee men met min mind mis mon naar nen nes niet nog oge ok ond
    ons ont oog ook ooit open oor oot over par per pre pro put red res ring rond rust san schap sen ser
    sla son ste ten ter the tie tien tij tis toe tot uit van vast vele ver voor wat weg wel wer wie
    zal zelf zijn zin zou
    """.split()
)

# Short words of three letters that do make compounds.
SHORT_PARTS = frozenset("bel cel dag eis jas pas pop rol tas uur vak wet bus".split())

# Words that are not the sum of what they seem to be made of.
WHOLE = frozenset(
    """
    gevangenis gevangene gevangen contact verlof vertellen vertrouwen verdriet verdrietig verdenken king
    verdachte belangrijk kinderen ouders ouderen thuisfront vandaag vannacht waarschijnlijk
    geheimhouding telefoon leerkracht kinderbijslag richtlijn speelgoed kinderwagen opvoeden opvoeding overheid veiligheid gezondheid zekerheid vrijheid
    eenzaam eenzaamheid schaamte boosheid onderzoek verjaardag afscheid bezoeken aanvragen antwoord
    antwoorden herinnering toestemming hoofdstuk slapeloos slachtoffer eerlijk gezellig voorbeeld
    voornamelijk belastingdienst personeel rechtbank maatregel onderwijs cadeautje
    """.split()
)

LINKS = ("", "s", "en", "n", "e", "er")
