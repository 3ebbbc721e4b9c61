/** Words whose full stop ends no sentence when something follows, lower-case, without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof st gen col lt sgt cpl capt maj cmdr adm sen rep gov pres rev hon supt insp det mt ft jr sr vs etc
  inc ltd corp co bros dept est approx no nos vol fig art sec ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec
  u.s u.k u.n e.u d.c u.a.e a.m p.m i.e e.g ph.d b.c n.y l.a
  sr sra srta dra ud uds ee.uu av núm pág gral lic ing art aprox
  m mm mme mlle av env cf p.ex
  hr fr nr bzw usw ca z.b d.h u.a dipl abs bzgl evtl ggf inkl mio mrd st str
  sig dott dott.ssa avv on ecc pag
  г гг им ул тыс млн млрд руб т.е т.д т.п т.к д.э.н проф акад ген
  tp ts ths gs pgs tt`.split(/\s+/),
);

/** Of these, the ones that end sentences too: they do when the next word is one that no name begins with, as "The". */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  'a.m p.m etc inc ltd corp co jr sr u.s u.k u.n e.u d.c u.a.e ee.uu г гг т.д т.п usw ecc руб млн млрд тыс'.split(' '),
);
