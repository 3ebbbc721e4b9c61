/** Words that say nothing about what a sentence is about, by language, lower-case. */
const lists: Record<string, string> = {
  en: `a about after again against ago all also although am among an and any are around as at be because been before being
    below between both but by can could did do does doing down during each even ever every few for from further get gets got
    had has have having he her here hers herself him himself his how however i if in into is it its itself just last less
    like made make many may me might more most much must my near new next no nor not now of off on once one only onto or
    other our out over own per said say saying says she should since so some still such than that the their them themselves
    then there these they this those though through to told too under until up upon us very via was we were what when where
    whether which while who whom whose why will with within without would yet you your mr mrs ms dr s t re ve ll d m`,
  es: `a al algo ante antes así aun aunque bajo bien cada como con contra cual cuando de del desde dice dijo donde dos durante e
    el él ella ellas ellos en entre era es esa ese eso esta está este esto estos fue fueron ha había han hasta hay la las le les
    lo los más me mi mientras muy ni no nos o otra otro para pero por porque pues que qué quien se según ser si sí sido sin sobre
    son su sus también tan tanto te tiene todo todos tras tu un una uno unos y ya`,
  fr: `à afin ai ainsi alors après au aucun aussi autre aux avait avant avec avoir c ce cela ces cet cette chez comme contre d dans
    de depuis des deux dit donc dont du elle elles en encore entre est et été être eu eux fait il ils j je jusqu l la le les leur
    leurs lors lui m mais même moins mon n ne ni non nos notre nous on ont ou où par pas pendant plus pour puis qu quand que
    quel quelle qui s sa sans se selon sera ses si son sont sous sur t tous tout toute très tu un une vers votre vous y`,
  de: `aber alle allem allen aller alles als also am an auch auf aus bei bin bis da damit dann das dass dem den denn der des die
    dies diese diesem diesen dieser doch dort durch ein eine einem einen einer eines er es etwa für gegen habe haben hat hatte
    hier hinter ich ihm ihn ihr ihre ihren im in ins ist ja kann kein keine können laut man mehr mit nach nicht noch nun nur ob
    oder ohne sagte sehr sei sein seine seinem seinen seit sich sie sind so soll über um und uns unter vom von vor war waren was
    weil wenn wer werde werden wie wieder will wird wo worden wurde wurden zu zum zur zwischen`,
  pt: `a à ao aos após aquela aquele as às até com como contra da das de dela dele depois desde disse do dos durante e é ela elas
    ele eles em entre era essa esse esta está este eu foi foram há isso isto já lhe mais mas me mesmo na nas não nem no nos o
    onde os ou para pela pelas pelo pelos por porque quando que quem se segundo sem ser seu seus sobre sua suas também te tem
    têm um uma umas uns`,
  it: `a ad agli ai al alla alle allo anche ancora c che chi ci come con contro cui da dai dal dalla dalle degli dei del della
    delle dello di dopo due e è ed era fa fra gli ha hanno i il in io l la le lei li lo loro lui ma mi nei nel nella nelle no noi
    non o ogni per perché più poi prima quale quando quanto quella quello questa questo qui se secondo sei senza si sia sono
    sua sue sui sul sulla suo suoi tra tutti un una uno`,
  nl: `aan al als bij dan dat de der die dit door een en er geen had heeft hebben het hij hoe hun ik in is je kan maar meer met
    na naar niet nog nu of om onder ook op over te tegen ten tot uit van veel voor was wat we werd wel werden wij wordt worden zal
    ze zei zich zij zijn zo zou`,
  ru: `а без более бы был была были было быть в во вот все всё всех вы где да для до его ее её если есть еще ещё же за и из или им
    их к как когда которая которые который кто ли между меня мы на над не него нет ни но о об однако он она они оно от по под
    после при про с сам свои со сообщил сообщила сказал так также там то того тоже только том тот у уже что чтобы эта эти это этого
    этой этом этот я`,
  uk: `а або але без би було були був в вже ви від він вона вони все всі де для до є ж за з зі і із їх його й як який яка які коли
    ми на над не ні о об під по при про с та так також те ти то того у це цей ця ці чи що щоб я`,
  pl: `a aby ale bez bo by był była było były co czy dla do gdy go i ich ile im ja jak jako je jego jej jest już każdy która które
    który ma mu na nad nie nim o od oraz po pod przed przez przy są się ta tak także te tego tej ten to tu tylko tym u w we za
    ze że`,
  tr: `ama ancak bazı bir biri bu çok da daha de değil diye en gibi göre hem her için ile ise kadar ki mi ne nin nın o olan olarak
    oldu olduğu olduğunu sonra şu tüm üzere var ve veya ya yani yer`,
  ar: `إلى إن أن أنه أنها أو أي أيضا الذي التي الذين ان او بعد بين به بها ثم حتى حول حين خلال دون ذلك عبر عليه عليها عن عند غير في فيه
    فيها قال قالت قبل قد كان كانت كل كما لا لم لن له لها ما مع من منذ هذا هذه هو هي هناك و وقال وقد وكان ولا وهو وهي على الى`,
  fa: `از است اند این آن با بر برای بود به پس تا چه خود در را شد شده شود کرد کرده که گفت ما می نیز هم همه و وی یا یک`,
  he: `אבל או אולי אחרי אך אל אם אמר אני אנחנו את אתה בין גם הוא היא היה היו הם הזה זה זו יותר יש כי כל כמה כן לא לו לפני מה מי מן
    עוד עם על עד רק של שלא`,
  hi: `और का की के को कि है हैं था थे थी में से पर ने यह वह इस उस एक भी हो कर लिए साथ बाद तक ने जो तो ही नहीं कहा गया`,
  vi: `ai anh bà bị bởi các cái cần càng chỉ cho chưa chúng có còn của cùng cũng do đã đang đây để đến đều đi điều đó được gì hay
    hơn khi không là lại lên mà mỗi một này nên nếu ngay người nhất như nhiều những nói ở ông qua ra rằng rất rồi sau sẽ so sự tại
    theo thì trên trong tới từ và vào vẫn về vì việc với vừa năm ngày`,
  id: `ada adalah akan atau bagi bahwa dalam dan dari dengan di dia ia ini itu juga ke kepada karena kata mereka oleh pada para
    saat sebagai secara setelah tersebut tidak untuk yang`,
};

const cache = new Map<string, ReadonlySet<string>>();

/** The stop words of a language; empty for one we have no list of. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  let words = cache.get(language);
  if (words === undefined) {
    words = new Set((lists[language] ?? '').split(/\s+/).filter((word) => word !== ''));
    cache.set(language, words);
  }
  return words;
}
