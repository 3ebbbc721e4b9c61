export const figureLabels = ['killed', 'injured', 'missing', 'arrested', 'displaced'] as const;
type FigureLabel = (typeof figureLabels)[number];

/**
 * How a language counts people and money: alternations for a regular expression, lower-case. Few and explicit: a figure
 * that is missed is no harm, a wrong one is.
 */
export interface FigureWords {
  /** "At least", "more than": they belong to a figure as it is shown. */
  hedges: string;
  /** The words for 2, 3 and so on, at least to 12. */
  numbers: string;
  /** Words that multiply the digits before them, longest first. */
  scales: readonly (readonly [word: string, factor: number])[];
  /** What separates thousands: the other of comma and point marks decimals. */
  thousands: ',' | '.' | ' ';
  /** Whom is counted, between the number and what happened to them. */
  people: string;
  /** What follows "12" or "12 people", and what "12" follows. */
  kinds: Readonly<Record<FigureLabel, { behind: string; before: string }>>;
  /** Names of currencies, behind the amount. */
  currencies: string;
  rebuilding: string;
  cost: string;
  damage: string;
  /** Further wordings; `N` stands for a number, `M` for an amount of money. */
  more?: readonly (readonly [label: string, wording: string])[];
}

const millions = (...words: string[]): FigureWords['scales'] => words.map((word) => [word, 1e6]);

export const figureWords: Readonly<Record<string, FigureWords>> = {
  en: {
    hedges:
      'at least|more than|over|about|around|nearly|almost|some|up to|as many as|an estimated|roughly|approximately|fewer than|less than',
    numbers:
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    scales: [['thousand', 1e3], ...millions('million'), ['billion', 1e9], ['bn', 1e9], ['trillion', 1e12]],
    thousands: ',',
    people:
      '(?:\\p{L}+ )?(?:people|civilians|soldiers|troops|officers|children|workers|migrants|passengers|students|protesters|residents|others|men|women|fighters|firefighters)',
    kinds: {
      killed: {
        behind: '(?:(?:were|was|have been|had been|are|have|had) )?(?:killed|dead|died|deaths)',
        before:
          'kills?|killed|killing|claimed the lives of|(?:death )?toll(?: [^.;:,]{0,60})? (?:rises|rose|risen|climbs|climbed|reaches|reached|hits|stands at|stood at|is at|of)(?: to)?',
      },
      injured: {
        behind: '(?:(?:were|was|have been|had been|are) )?(?:injured|wounded|hurt)',
        before: 'injures|injured|injuring|wounds|wounded|wounding',
      },
      missing: {
        behind: '(?:(?:were|was|are|is|remain|remained|still|reported|unaccounted) )*missing',
        before: 'missing:',
      },
      arrested: {
        behind: '(?:(?:were|was|have been) )?(?:arrested|detained)|arrests',
        before: 'arrests|arrested|detained|detains',
      },
      displaced: {
        behind: '(?:(?:were|was|have been|had been|are) )?(?:displaced|evacuated)',
        before: 'displaced|displacing|evacuated|evacuates',
      },
    },
    currencies: '(?:us |american |canadian |australian )?(?:dollars|euros|pounds|rupees|yen)',
    rebuilding: 'rebuild|rebuilding|reconstruction',
    cost: 'costs?',
    damage: 'damage (?:is |was )?(?:estimated|put|valued) at|damage of',
    more: [
      [
        'homes without power',
        'N (?:homes|households|customers|homes and businesses) (?:(?:were|are|remain|left) )?without (?:power|electricity)',
      ],
      ['cost of rebuilding', '(?:rebuild|rebuilding|reconstruction)[^.;]{0,50}? at M'],
      ['damage', 'M (?:in|of) damage'],
      ['magnitude', 'magnitude (?:of )?N'],
      ['magnitude', 'N[- ]magnitude'],
    ],
  },
  es: {
    hedges: 'al menos|más de|cerca de|casi|unos|unas|por lo menos|hasta|alrededor de|menos de',
    numbers: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
    scales: [['mil millones', 1e9], ...millions('millones', 'millón'), ['mil', 1e3]],
    thousands: '.',
    people:
      '(?:personas|civiles|soldados|niños|trabajadores|migrantes|pasajeros|estudiantes|manifestantes|policías|mujeres|hombres|bomberos|menores|vecinos)',
    kinds: {
      killed: {
        behind:
          '(?:(?:han|fueron) )?(?:muert[oa]s|fallecid[oa]s|víctimas mortales|asesinad[oa]s|murieron|fallecieron|mueren|muerto|fallecido)',
        before:
          'mueren|murieron|han muerto|fallecen|fallecieron|(?:mata|mató|matan|mataron) a|(?:balance|cifra|número) de (?:muertos|fallecidos) (?:\\p{L}+ )?(?:sube|subió|asciende|ascendió|aumenta|llega|se eleva) a',
      },
      injured: {
        behind: '(?:(?:resultaron|fueron) )?(?:herid[oa]s|lesionad[oa]s)',
        before: '(?:hiere|hirió|hieren) a',
      },
      missing: { behind: '(?:(?:siguen|están|continúan) )?desaparecid[oa]s', before: 'desaparecen' },
      arrested: {
        behind: '(?:(?:fueron|han sido) )?(?:detenid[oa]s|arrestad[oa]s)|detenciones',
        before: '(?:detiene|detienen|detuvo|detuvieron|arresta|arrestan|arrestó) a',
      },
      displaced: {
        behind: '(?:(?:fueron|han sido) )?(?:evacuad[oa]s|desplazad[oa]s)',
        before: '(?:evacúan|evacuó|evacuaron|desplazó|desplazan|evacuar) a',
      },
    },
    currencies: '(?:de )?(?:dólares|euros|libras|pesos|reales)',
    rebuilding: 'reconstrucción|reconstruir',
    cost: 'cost[eoaó]\\p{L}*|valora\\p{L}*|cifra\\p{L}*|estima\\p{L}*',
    damage: 'daños (?:por|de|valorados en|estimados en)',
  },
  fr: {
    hedges: "au moins|plus de|près de|environ|quelque|presque|jusqu['’]à|moins de",
    numbers: 'deux trois quatre cinq six sept huit neuf dix onze douze',
    scales: [['milliards', 1e9], ['milliard', 1e9], ...millions('millions', 'million'), ['mille', 1e3]],
    thousands: ' ',
    people:
      "(?:d['’]|de )?(?:personnes|civils|soldats|enfants|travailleurs|migrants|passagers|étudiants|manifestants|policiers|femmes|hommes|pompiers|habitants)",
    kinds: {
      killed: {
        behind: '(?:(?:ont été|sont) )?(?:morts|mortes|tués|tuées|décédées|décédés|décès|victimes mortelles)',
        before:
          "tue|tuent|tué|bilan (?:\\p{L}+ ){0,3}?(?:passe à|monte à|grimpe à|porté à|s[’']élève à|s[’']alourdit à)",
      },
      injured: { behind: '(?:(?:ont été|sont) )?bless(?:és|ées)', before: 'blesse|blessent|blessé' },
      missing: {
        behind: '(?:(?:sont|restent|toujours) )*(?:disparus|disparues|portées disparues|portés disparus)',
        before: 'disparus :',
      },
      arrested: {
        behind:
          '(?:(?:ont été|sont) )?(?:arrêt(?:és|ées)|interpell(?:és|ées)|gardes à vue)|arrestations|interpellations',
        before: 'arrête|interpelle',
      },
      displaced: {
        behind: '(?:(?:ont été|sont) )?(?:évacu(?:és|ées)|déplac(?:és|ées))',
        before: 'évacue|évacué|déplacé',
      },
    },
    currencies: "(?:de |d['’])?(?:dollars|euros|livres|francs)",
    rebuilding: 'reconstruction|reconstruire',
    cost: 'coût\\p{L}*|chiffr\\p{L}*|estim\\p{L}*|évalu\\p{L}*',
    damage: 'dégâts (?:de|estimés à|évalués à)',
  },
  de: {
    hedges: 'mindestens|mehr als|über|rund|etwa|fast|knapp|bis zu|weniger als',
    numbers: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    scales: [
      ['milliarden', 1e9],
      ['milliarde', 1e9],
      ['mrd\\.?', 1e9],
      ...millions('millionen', 'million', 'mio\\.?'),
      ['tausend', 1e3],
    ],
    thousands: '.',
    people:
      '(?:menschen|personen|zivilisten|soldaten|kinder|arbeiter|migranten|passagiere|studenten|demonstranten|polizisten|frauen|männer|einwohner|bewohner)',
    kinds: {
      killed: {
        behind:
          '(?:(?:wurden|sind|seien) )?(?:tote|todesopfer|getötet|gestorben|starben|sterben|tot|kamen ums leben|ums leben gekommen)',
        before:
          'tötet|tötete|töten|töteten|(?:zahl der toten|zahl der todesopfer|opferzahl)(?: \\p{L}+){0,4}? (?:steigt|stieg|erhöht sich|wächst|gestiegen) auf',
      },
      injured: {
        behind: '(?:(?:wurden|sind) )?(?:verletzte|verletzt|verwundet|verwundete)',
        before: 'verletzt|verletzte',
      },
      missing: { behind: '(?:(?:gelten als|werden|sind) )?(?:noch )?(?:vermisst|vermisste)', before: 'vermisst:' },
      arrested: {
        behind: '(?:(?:wurden|sind) )?(?:festgenommen|festnahmen|verhaftet|verhaftungen|festgenommene)',
        before: 'verhaftet',
      },
      displaced: {
        behind: '(?:(?:wurden|sind) )?(?:evakuiert|vertrieben|vertriebene|in sicherheit gebracht)',
        before: 'evakuiert',
      },
    },
    currencies: '(?:us-)?(?:dollar|euro|franken|pfund)',
    rebuilding: 'wiederaufbaus?',
    cost: 'kost\\p{L}*|bezifferte?|schätz\\p{L}*|nannte|auf',
    damage: 'sch[aä]den (?:von|in höhe von)|schaden (?:von|in höhe von)',
  },
  it: {
    hedges: 'almeno|più di|oltre|circa|quasi|fino a|meno di',
    numbers: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
    scales: [['miliardi', 1e9], ['miliardo', 1e9], ...millions('milioni', 'milione'), ['mila', 1e3]],
    thousands: '.',
    people:
      '(?:persone|civili|soldati|bambini|lavoratori|migranti|passeggeri|studenti|manifestanti|agenti|donne|uomini|abitanti)',
    kinds: {
      killed: {
        behind: '(?:(?:sono|sono state|sono stati) )?(?:mort[ie]|vittime|uccis[ie]|decedut[ie]|decessi)',
        before: '(?:uccide|uccidono|ucciso|uccise)|bilancio (?:\\p{L}+ ){0,3}?(?:sale|salito|salirebbe) a',
      },
      injured: { behind: '(?:(?:sono|sono rimast[ie]) )?ferit[ie]', before: 'ferisce|feriscono' },
      missing: { behind: '(?:(?:sono|risultano|ancora) )*dispers[ie]', before: 'dispersi:' },
      arrested: {
        behind: '(?:(?:sono stat[ie]|sono) )?(?:arrestat[ie]|fermat[ie])|arresti',
        before: 'arresta|arrestano',
      },
      displaced: { behind: '(?:(?:sono stat[ie]|sono) )?(?:evacuat[ie]|sfollat[ie])', before: 'evacua|evacuano' },
    },
    currencies: '(?:di )?(?:dollari|euro|sterline)',
    rebuilding: 'ricostruzione',
    cost: 'cost\\p{L}*|stimat\\p{L}*|valutat\\p{L}*',
    damage: 'danni (?:per|di|stimati in)',
  },
  pt: {
    hedges: 'pelo menos|ao menos|mais de|cerca de|quase|até|menos de|aproximadamente',
    numbers: '(?:dois|duas) três quatro cinco seis sete oito nove dez onze doze',
    scales: [['bilhões', 1e9], ['bilhão', 1e9], ['mil milhões', 1e9], ...millions('milhões', 'milhão'), ['mil', 1e3]],
    thousands: '.',
    people:
      '(?:de )?(?:pessoas|civis|soldados|crianças|trabalhadores|migrantes|passageiros|estudantes|manifestantes|policiais|mulheres|homens|moradores)',
    kinds: {
      killed: {
        behind: '(?:(?:foram|estão) )?(?:mort[oa]s|morreram|morrem|óbitos|vítimas fatais|vítimas mortais)',
        before:
          'mata|matam|matou|mataram|morrem|morreram|número de mortos (?:\\p{L}+ ){0,3}?(?:sobe|subiu|chega|aumenta) (?:para|a)',
      },
      injured: { behind: '(?:(?:foram|ficaram) )?ferid[oa]s', before: 'fere|ferem|feriu' },
      missing: { behind: '(?:(?:estão|continuam|seguem) )?desaparecid[oa]s', before: 'desaparecem' },
      arrested: {
        behind: '(?:(?:foram) )?(?:pres[oa]s|detid[oa]s)|prisões|detenções',
        before: 'prende|prendem|detém|deteve',
      },
      displaced: {
        behind: '(?:(?:foram|estão) )?(?:evacuad[oa]s|desalojad[oa]s|desabrigad[oa]s|retirad[oa]s)',
        before: 'desaloja|desalojou|retira|retirou',
      },
    },
    currencies: '(?:de )?(?:dólares|euros|reais|libras)',
    rebuilding: 'reconstrução|reconstruir',
    cost: 'cust\\p{L}*|estimad\\p{L}*|avaliad\\p{L}*',
    damage: '(?:danos|prejuízos?) de',
  },
};
