import type { Accidents } from './accidents.ts';

export const accidentsInEurope: Accidents = [
  [
    'en',
    [
      [
        'Fire destroys 40 stalls in Tarnby market hall',
        'A fire broke out in the old market hall of Tarnby before dawn and destroyed 40 stalls. Mayor Ilka Brandt promised the traders quick help.',
      ],
      [
        'Tarnby traders lose everything as market hall burns',
        'Firefighters needed five hours to put out the blaze in the market hall of Tarnby. 40 stalls are gone; nobody was hurt, mayor Ilka Brandt said.',
      ],
    ],
    [
      [
        'Explosion at Melbury paper factory injures 19 workers',
        'A boiler exploded in a paper factory in Melbury in the afternoon. 19 workers were taken to hospital.',
      ],
      [
        '19 hurt as boiler bursts in Melbury',
        'Windows broke all around the paper factory in Melbury when the boiler blew up. 19 workers were hurt, police said.',
      ],
    ],
  ],
  [
    'es',
    [
      [
        'Un incendio destruye 35 puestos del mercado central de Almería',
        'El fuego se declaró de madrugada en el mercado central de Almería y arrasó 35 puestos. La alcaldesa Rosa Medel prometió ayudas a los comerciantes.',
      ],
      [
        'Los comerciantes de Almería lo pierden todo en el incendio del mercado',
        'Los bomberos tardaron cinco horas en apagar las llamas del mercado central, donde ardieron 35 puestos. No hay heridos, según la alcaldesa Rosa Medel.',
      ],
    ],
    [
      [
        'Una explosión en una papelera de Lugo deja 18 trabajadores heridos',
        'Una caldera explotó por la tarde en una fábrica de papel de Lugo. 18 trabajadores fueron llevados al hospital.',
      ],
      [
        'Estalla una caldera en Lugo: 18 heridos',
        'Las ventanas de media calle se rompieron al estallar la caldera de la fábrica de papel de Lugo. 18 trabajadores resultaron heridos, informó la policía.',
      ],
    ],
  ],
  [
    'fr',
    [
      [
        'Un incendie détruit 45 étals des halles de Niort',
        'Le feu a pris avant l’aube dans les halles de Niort et a ravagé 45 étals. La maire Odile Faure promet une aide rapide aux commerçants.',
      ],
      [
        'À Niort, les commerçants des halles ont tout perdu',
        'Les pompiers ont mis cinq heures à éteindre l’incendie des halles de Niort, où 45 étals ont brûlé. Aucun blessé, selon la maire Odile Faure.',
      ],
    ],
    [
      [
        'Explosion dans une papeterie d’Épinal : 21 ouvriers blessés',
        'Une chaudière a explosé dans l’après-midi dans une usine de papier d’Épinal. 21 ouvriers ont été conduits à l’hôpital.',
      ],
      [
        'Une chaudière explose à Épinal, 21 blessés',
        'Les vitres de toute la rue ont volé en éclats quand la chaudière de la papeterie d’Épinal a explosé. 21 ouvriers sont blessés, selon la police.',
      ],
    ],
  ],
  [
    'de',
    [
      [
        'Feuer zerstört 38 Stände der Markthalle in Coburg',
        'In der alten Markthalle von Coburg brach vor Sonnenaufgang ein Feuer aus und zerstörte 38 Stände. Bürgermeisterin Ilka Brandt versprach den Händlern schnelle Hilfe.',
      ],
      [
        'Händler verlieren alles: Coburger Markthalle abgebrannt',
        'Fünf Stunden brauchte die Feuerwehr, um den Brand der Markthalle in Coburg zu löschen. 38 Stände sind verloren, verletzt wurde niemand, sagte Bürgermeisterin Ilka Brandt.',
      ],
    ],
    [
      [
        'Explosion in Papierfabrik in Gießen: 22 Arbeiter verletzt',
        'In einer Papierfabrik in Gießen explodierte am Nachmittag ein Kessel. 22 Arbeiter kamen ins Krankenhaus.',
      ],
      [
        '22 Verletzte bei Kesselexplosion in Gießen',
        'Rund um die Papierfabrik in Gießen zersprangen die Fenster, als der Kessel explodierte. 22 Arbeiter wurden verletzt, teilte die Polizei mit.',
      ],
    ],
  ],
  [
    'it',
    [
      [
        'Incendio distrugge 42 banchi del mercato coperto di Cuneo',
        'Le fiamme sono divampate prima dell’alba nel mercato coperto di Cuneo e hanno distrutto 42 banchi. La sindaca Rita Moretti promette aiuti ai commercianti.',
      ],
      [
        'Cuneo, i commercianti perdono tutto: brucia il mercato coperto',
        'I vigili del fuoco hanno impiegato cinque ore per spegnere l’incendio del mercato coperto. Perduti 42 banchi, nessun ferito, dice la sindaca Rita Moretti.',
      ],
    ],
    [
      [
        'Esplosione in una cartiera di Fabriano: 17 operai feriti',
        'Una caldaia è esplosa nel pomeriggio in una fabbrica di carta di Fabriano. 17 operai sono stati portati in ospedale.',
      ],
      [
        'Scoppia una caldaia a Fabriano, 17 feriti',
        'I vetri di tutta la via sono andati in frantumi quando è esplosa la caldaia della cartiera di Fabriano. 17 operai sono feriti, riferisce la polizia.',
      ],
    ],
  ],
  [
    'pt',
    [
      [
        'Incêndio destrói 33 bancas do mercado municipal de Bragança',
        'O fogo começou de madrugada no mercado municipal de Bragança e destruiu 33 bancas. A prefeita Rosa Lima prometeu ajuda aos comerciantes.',
      ],
      [
        'Comerciantes de Bragança perdem tudo em incêndio no mercado',
        'Os bombeiros levaram cinco horas para apagar as chamas no mercado municipal. 33 bancas arderam; ninguém ficou ferido, disse a prefeita Rosa Lima.',
      ],
    ],
    [
      [
        'Explosão em fábrica de papel de Viana fere 23 trabalhadores',
        'Uma caldeira explodiu à tarde numa fábrica de papel em Viana. 23 trabalhadores foram levados ao hospital.',
      ],
      [
        'Caldeira explode em Viana: 23 feridos',
        'Os vidros de toda a rua quebraram quando a caldeira da fábrica de papel de Viana explodiu. 23 trabalhadores ficaram feridos, informou a polícia.',
      ],
    ],
  ],
  [
    'ru',
    [
      [
        'В Костроме сгорел крытый рынок: уничтожено 47 прилавков',
        'Пожар начался до рассвета на крытом рынке Костромы и уничтожил 47 прилавков. Мэр Алёна Корнева обещала торговцам быструю помощь.',
      ],
      [
        'Торговцы Костромы потеряли всё при пожаре на рынке',
        'Пожарные пять часов тушили огонь на крытом рынке. Погибло 47 прилавков, никто не пострадал, сообщила мэр Алена Корнева.',
      ],
    ],
    [
      [
        'Взрыв на бумажной фабрике в Вологде: пострадали 16 рабочих',
        'Днём на бумажной фабрике в Вологде взорвался котёл. 16 рабочих доставлены в больницу.',
      ],
      [
        'В Вологде взорвался котел, 16 пострадавших',
        'Во всей округе вылетели стекла, когда на бумажной фабрике Вологды взорвался котел. Пострадали 16 рабочих, сообщает полиция.',
      ],
    ],
  ],
  [
    'uk',
    [
      [
        'У Полтаві згорів критий ринок: знищено 37 прилавків',
        'Пожежа почалася до світанку на критому ринку Полтави і знищила 37 прилавків. Міська голова Олена Гнатюк пообіцяла торговцям швидку допомогу.',
      ],
      [
        'Торговці Полтави втратили все через пожежу на ринку',
        'Пожежники п’ять годин гасили вогонь на критому ринку. Знищено 37 прилавків, ніхто не постраждав, сказала міська голова Олена Гнатюк.',
      ],
    ],
    [
      [
        'Вибух на паперовій фабриці в Луцьку: постраждали 24 робітники',
        'Удень на паперовій фабриці в Луцьку вибухнув котел. 24 робітників доправили до лікарні.',
      ],
      [
        'У Луцьку вибухнув котел, 24 постраждалих',
        'У всій окрузі повилітали шибки, коли на паперовій фабриці Луцька вибухнув котел. Постраждали 24 робітники, повідомляє поліція.',
      ],
    ],
  ],
];
