/** What an answer in words can be an answer about. */
export type ScaleName =
  | "agreement"
  | "satisfaction"
  | "frequency"
  | "ease"
  | "effort"
  | "quality"
  | "likelihood"
  | "importance"
  | "favourability"
  | "happiness"
  | "extent"
  | "yes-no";

/** A scale in one language, from least to most. `<` stands between its points, `|` between words for the same point. */
export interface WordedScale {
  scale: ScaleName;
  language: "nl" | "en";
  words: string;
}

/**
 * The answer scales in words, in Dutch and English. Words stand as {@link foldAnswer} leaves them: without capitals, accents and
 * signs, and without "ik ben het", "mee", "I". A word may stand in several scales; which one a column uses follows from all
 * its words together. What means no answer stands in `no-answer.ts`.
 */
export const wordedScales: readonly WordedScale[] = [
  ...scale("agreement", "en", [
    "strongly disagree | completely disagree | totally disagree | fully disagree | disagree strongly | disagree completely < disagree | tend to disagree < agree | tend to agree < strongly agree | completely agree | totally agree | fully agree | agree strongly | agree completely",
    "strongly disagree | completely disagree | totally disagree | disagree strongly < somewhat disagree | slightly disagree | disagree somewhat < somewhat agree | slightly agree | agree somewhat < strongly agree | completely agree | totally agree | agree strongly",
    "strongly disagree | completely disagree | totally disagree | fully disagree | very strongly disagree | disagree strongly | disagree completely < disagree | tend to disagree < neutral | neither agree nor disagree | neither disagree nor agree | neither agree or disagree | neither | undecided < agree | tend to agree < strongly agree | completely agree | totally agree | fully agree | very strongly agree | agree strongly | agree completely",
    "strongly disagree | completely disagree | totally disagree | disagree strongly < somewhat disagree | slightly disagree | disagree somewhat < neutral | neither agree nor disagree | neither disagree nor agree | neither agree or disagree | neither | neutral about it < somewhat agree | slightly agree | agree somewhat < strongly agree | completely agree | totally agree | agree strongly",
    "strongly disagree | completely disagree | totally disagree < disagree < somewhat disagree | slightly disagree | disagree somewhat | mildly disagree < somewhat agree | slightly agree | agree somewhat | mildly agree < agree < strongly agree | completely agree | totally agree",
    "strongly disagree | completely disagree | totally disagree < disagree < somewhat disagree | slightly disagree | disagree somewhat | mildly disagree < neutral | neither agree nor disagree | neither disagree nor agree | neither agree or disagree | neither | undecided < somewhat agree | slightly agree | agree somewhat | mildly agree < agree < strongly agree | completely agree | totally agree",
    "disagree < agree",
    "disagree < neutral | neither agree nor disagree | neither < agree",
  ]),
  ...scale("agreement", "nl", [
    "zeer oneens | helemaal oneens | geheel oneens | volledig oneens | sterk oneens | volstrekt oneens | totaal oneens | helemaal niet eens < oneens | niet eens < eens < zeer eens | helemaal eens | geheel eens | volledig eens | sterk eens | volstrekt eens | totaal eens",
    "zeer oneens | helemaal oneens | geheel oneens | volledig oneens | sterk oneens | volstrekt oneens | totaal oneens | helemaal niet eens < oneens | niet eens < neutraal | niet eens niet oneens | niet eens en niet oneens | niet eens of oneens | niet eens noch oneens | niet oneens niet eens | noch eens noch oneens | noch oneens noch eens | eens noch oneens | oneens noch eens | niet oneens en niet eens < eens < zeer eens | helemaal eens | geheel eens | volledig eens | sterk eens | volstrekt eens | totaal eens",
    "zeer oneens | helemaal oneens | geheel oneens | volledig oneens | sterk oneens | totaal oneens < enigszins oneens | beetje oneens | een beetje oneens | deels oneens | enigzins oneens < neutraal | niet eens niet oneens | niet eens en niet oneens | niet eens of oneens | noch eens noch oneens | eens noch oneens < enigszins eens | beetje eens | een beetje eens | deels eens | enigzins eens < zeer eens | helemaal eens | geheel eens | volledig eens | sterk eens | totaal eens",
    "zeer oneens | helemaal oneens | geheel oneens | volledig oneens | sterk oneens | totaal oneens < oneens < enigszins oneens | beetje oneens | een beetje oneens | enigzins oneens < enigszins eens | beetje eens | een beetje eens | enigzins eens < eens < zeer eens | helemaal eens | geheel eens | volledig eens | sterk eens | totaal eens",
    "zeer oneens | helemaal oneens | geheel oneens | volledig oneens | sterk oneens | totaal oneens < oneens < enigszins oneens | beetje oneens | een beetje oneens | enigzins oneens < neutraal | niet eens niet oneens | niet eens en niet oneens | niet eens of oneens | noch eens noch oneens | eens noch oneens < enigszins eens | beetje eens | een beetje eens | enigzins eens < eens < zeer eens | helemaal eens | geheel eens | volledig eens | sterk eens | totaal eens",
    "oneens | niet eens < eens",
    "oneens | niet eens < neutraal | niet eens niet oneens | niet eens en niet oneens | niet eens of oneens | noch eens noch oneens < eens",
  ]),
  ...scale("satisfaction", "en", [
    "very dissatisfied | extremely dissatisfied | completely dissatisfied | very unsatisfied < dissatisfied | somewhat dissatisfied | unsatisfied | fairly dissatisfied < satisfied | somewhat satisfied | fairly satisfied < very satisfied | extremely satisfied | completely satisfied",
    "very dissatisfied | extremely dissatisfied | completely dissatisfied | very unsatisfied < dissatisfied | somewhat dissatisfied | unsatisfied | fairly dissatisfied < neutral | neither satisfied nor dissatisfied | neither dissatisfied nor satisfied | neither satisfied or dissatisfied | neither < satisfied | somewhat satisfied | fairly satisfied < very satisfied | extremely satisfied | completely satisfied",
    "very dissatisfied | extremely dissatisfied | completely dissatisfied < dissatisfied | moderately dissatisfied < somewhat dissatisfied | slightly dissatisfied < neutral | neither satisfied nor dissatisfied | neither dissatisfied nor satisfied | neither < somewhat satisfied | slightly satisfied < satisfied | moderately satisfied < very satisfied | extremely satisfied | completely satisfied",
    "dissatisfied | unsatisfied | not satisfied < satisfied",
    "dissatisfied | unsatisfied | not satisfied < neutral | neither satisfied nor dissatisfied | neither < satisfied",
    "not at all satisfied < slightly satisfied | not very satisfied < moderately satisfied | somewhat satisfied < very satisfied < extremely satisfied | completely satisfied",
  ]),
  ...scale("satisfaction", "nl", [
    "zeer ontevreden | heel ontevreden | erg ontevreden | helemaal ontevreden < ontevreden < tevreden < zeer tevreden | heel tevreden | erg tevreden | helemaal tevreden",
    "zeer ontevreden | heel ontevreden | erg ontevreden | helemaal ontevreden < ontevreden | enigszins ontevreden < neutraal | niet tevreden niet ontevreden | niet tevreden en niet ontevreden | niet ontevreden niet tevreden | noch tevreden noch ontevreden | noch ontevreden noch tevreden | tevreden noch ontevreden < tevreden | enigszins tevreden < zeer tevreden | heel tevreden | erg tevreden | helemaal tevreden",
    "zeer ontevreden | heel ontevreden | erg ontevreden < ontevreden < enigszins ontevreden | beetje ontevreden | een beetje ontevreden < neutraal | niet tevreden niet ontevreden | niet tevreden en niet ontevreden | noch tevreden noch ontevreden < enigszins tevreden | beetje tevreden | een beetje tevreden < tevreden < zeer tevreden | heel tevreden | erg tevreden",
    "ontevreden | niet tevreden < tevreden",
    "ontevreden | niet tevreden < neutraal | niet tevreden niet ontevreden | noch tevreden noch ontevreden < tevreden",
  ]),
  ...scale("frequency", "en", [
    "never < almost never < rarely < sometimes < often < very often < always",
    "never hardly ever | never or hardly ever | never almost never < seldom | rarely < sometimes < often < always | always almost always",
    "almost never | never or almost never < sometimes < often < almost always | always or almost always",
    "never < rarely | seldom | hardly ever < sometimes | occasionally | now and then < often | frequently | regularly | usually | most of the time < always | very often | all the time",
    "never < rarely | seldom < sometimes | occasionally < always | often",
    "never < sometimes | occasionally < often | regularly | usually < always | very often",
    "never < sometimes | occasionally < always | often",
    "never < rarely | seldom < occasionally < sometimes < frequently | often < usually | very often < always | every time",
  ]),
  ...scale("frequency", "nl", [
    "nooit < sporadisch | bijna nooit < af en toe < regelmatig < dikwijls | vaak < zeer dikwijls | zeer vaak | heel vaak < altijd",
    "nooit bijna nooit | nooit of bijna nooit < zelden < soms < vaak < altijd | altijd of bijna altijd",
    "bijna nooit | nooit of bijna nooit < soms < vaak < bijna altijd | altijd of bijna altijd",
    "nee < ja af en toe | ja soms < ja regelmatig | ja vaak",
    "nooit < zelden | bijna nooit < soms | af en toe < vaak | regelmatig | meestal < altijd | zeer vaak | heel vaak",
    "nooit < zelden | bijna nooit < soms | af en toe < altijd | vaak",
    "nooit < soms | af en toe < vaak | regelmatig | meestal < altijd | zeer vaak | heel vaak",
    "nooit < soms | af en toe < altijd | vaak",
    "nooit < zelden | bijna nooit < af en toe < soms < regelmatig < vaak | zeer vaak < altijd",
  ]),
  ...scale("ease", "en", [
    "difficult < somewhat difficult < neutral | neither easy nor difficult < somewhat easy < very easy",
    "very difficult | extremely difficult | very hard < difficult | somewhat difficult | hard | fairly difficult < easy | somewhat easy | fairly easy < very easy | extremely easy",
    "very difficult | extremely difficult | very hard < difficult | somewhat difficult | hard | fairly difficult < neutral | neither easy nor difficult | neither difficult nor easy | neither easy or difficult | neither < easy | somewhat easy | fairly easy < very easy | extremely easy",
    "very difficult | extremely difficult < difficult | moderately difficult < somewhat difficult | slightly difficult < neutral | neither easy nor difficult | neither difficult nor easy | neither < somewhat easy | slightly easy < easy | moderately easy < very easy | extremely easy",
    "difficult | hard < easy",
    "difficult | hard < neutral | neither easy nor difficult | neither < easy",
  ]),
  ...scale("ease", "nl", [
    "zeer moeilijk | heel moeilijk | erg moeilijk < moeilijk < makkelijk | gemakkelijk < zeer makkelijk | heel makkelijk | erg makkelijk | zeer gemakkelijk | heel gemakkelijk",
    "zeer moeilijk | heel moeilijk | erg moeilijk < moeilijk < neutraal | niet makkelijk niet moeilijk | niet moeilijk niet makkelijk | niet makkelijk en niet moeilijk | noch makkelijk noch moeilijk | noch moeilijk noch makkelijk < makkelijk | gemakkelijk < zeer makkelijk | heel makkelijk | erg makkelijk | zeer gemakkelijk | heel gemakkelijk",
    "zeer moeilijk | heel moeilijk | erg moeilijk < moeilijk < enigszins moeilijk | beetje moeilijk | een beetje moeilijk < neutraal | niet makkelijk niet moeilijk | noch makkelijk noch moeilijk < enigszins makkelijk | beetje makkelijk | een beetje makkelijk | enigszins gemakkelijk < makkelijk | gemakkelijk < zeer makkelijk | heel makkelijk | erg makkelijk | zeer gemakkelijk",
    "moeilijk < makkelijk | gemakkelijk",
    "moeilijk < neutraal | niet makkelijk niet moeilijk | noch makkelijk noch moeilijk < makkelijk | gemakkelijk",
  ]),
  ...scale("effort", "en", [
    "very low effort | very little effort < low effort | little effort < neutral | moderate effort | some effort < high effort | a lot of effort | much effort < very high effort | very much effort | a great deal of effort",
    "very low effort | very little effort < low effort | little effort < high effort | a lot of effort | much effort < very high effort | very much effort",
  ]),
  ...scale("effort", "nl", [
    "zeer weinig moeite | heel weinig moeite | geen moeite < weinig moeite < neutraal | niet veel niet weinig moeite | gemiddelde moeite | enige moeite < veel moeite < zeer veel moeite | heel veel moeite | erg veel moeite",
    "zeer weinig moeite | heel weinig moeite | geen moeite < weinig moeite < veel moeite < zeer veel moeite | heel veel moeite | erg veel moeite",
  ]),
  ...scale("quality", "en", [
    "very poor | very bad | terrible < poor | bad < fair | average | acceptable | neutral | adequate | neither good nor bad | neither good nor poor | ok | okay < good < very good | excellent",
    "poor < fair < good < very good < excellent",
    "poor < fair < good < excellent",
    "very poor | very bad < poor | bad < good < very good | excellent",
    "poor | bad < fair | average | neutral | ok | okay < good",
    "poor | bad < good",
  ]),
  ...scale("quality", "nl", [
    "zeer slecht | heel slecht | erg slecht < slecht | onvoldoende < matig | redelijk | voldoende | neutraal | gemiddeld | niet goed niet slecht | noch goed noch slecht < goed < zeer goed | heel goed | erg goed | uitstekend",
    "slecht | zeer slecht < matig | onvoldoende < redelijk | voldoende < goed < zeer goed | heel goed | uitstekend",
    "slecht < matig < goed < uitstekend | zeer goed",
    "slecht < matig < voldoende | redelijk < goed",
    "zeer slecht | heel slecht < slecht < goed < zeer goed | heel goed | uitstekend",
    "slecht | onvoldoende < matig | redelijk | voldoende | neutraal | gemiddeld < goed",
    "slecht < goed",
    "onvoldoende < voldoende < goed",
    "onvoldoende < voldoende",
  ]),
  ...scale("likelihood", "en", [
    "very unlikely | extremely unlikely | highly unlikely < unlikely | somewhat unlikely < neutral | neither likely nor unlikely | neither unlikely nor likely | neither likely or unlikely | neither < likely | somewhat likely < very likely | extremely likely | highly likely",
    "very unlikely | extremely unlikely | highly unlikely < unlikely | somewhat unlikely < likely | somewhat likely < very likely | extremely likely | highly likely",
    "very unlikely | extremely unlikely < unlikely | moderately unlikely < somewhat unlikely | slightly unlikely < neutral | neither likely nor unlikely | neither unlikely nor likely | neither < somewhat likely | slightly likely < likely | moderately likely < very likely | extremely likely",
    "not at all likely < slightly likely | not very likely < moderately likely | somewhat likely < very likely < extremely likely | completely likely",
    "definitely not < probably not < possibly | might or might not | maybe | perhaps < probably | probably yes < definitely | definitely yes",
    "unlikely < neutral | neither likely nor unlikely | neither < likely",
    "unlikely < likely",
  ]),
  ...scale("likelihood", "nl", [
    "zeer onwaarschijnlijk | heel onwaarschijnlijk | erg onwaarschijnlijk < onwaarschijnlijk < neutraal | niet waarschijnlijk niet onwaarschijnlijk | niet waarschijnlijk en niet onwaarschijnlijk | noch waarschijnlijk noch onwaarschijnlijk < waarschijnlijk < zeer waarschijnlijk | heel waarschijnlijk | erg waarschijnlijk",
    "zeer onwaarschijnlijk | heel onwaarschijnlijk | erg onwaarschijnlijk < onwaarschijnlijk < waarschijnlijk < zeer waarschijnlijk | heel waarschijnlijk | erg waarschijnlijk",
    "zeer onwaarschijnlijk | heel onwaarschijnlijk < onwaarschijnlijk < enigszins onwaarschijnlijk | beetje onwaarschijnlijk < neutraal | noch waarschijnlijk noch onwaarschijnlijk < enigszins waarschijnlijk | beetje waarschijnlijk < waarschijnlijk < zeer waarschijnlijk | heel waarschijnlijk",
    "zeker niet | beslist niet < waarschijnlijk niet < misschien | mogelijk < waarschijnlijk wel | waarschijnlijk < zeker wel | zeker | beslist wel",
    "onwaarschijnlijk < neutraal < waarschijnlijk",
    "onwaarschijnlijk < waarschijnlijk",
  ]),
  ...scale("importance", "en", [
    "not at all important | not important at all | not important < slightly important | a little important | of little importance < moderately important | somewhat important < very important < extremely important | essential",
    "not at all important | not important at all | very unimportant | unimportant | not important < slightly important | of little importance | somewhat unimportant | not very important < moderately important | somewhat important | neutral | neither important nor unimportant < important | fairly important | quite important < very important",
    "very unimportant | extremely unimportant < unimportant < neutral | neither important nor unimportant | neither < important < very important | extremely important",
    "not at all important | very unimportant < not very important | unimportant | not important < important | somewhat important | fairly important < very important | extremely important",
    "unimportant | not important < neutral | somewhat important | neither important nor unimportant < important | very important",
    "unimportant | not important < important",
  ]),
  ...scale("importance", "nl", [
    "zeer onbelangrijk | heel onbelangrijk | helemaal niet belangrijk | totaal onbelangrijk < onbelangrijk | niet belangrijk | niet zo belangrijk < neutraal | enigszins belangrijk | niet belangrijk niet onbelangrijk | noch belangrijk noch onbelangrijk | een beetje belangrijk < belangrijk < zeer belangrijk | heel belangrijk | erg belangrijk",
    "zeer onbelangrijk | heel onbelangrijk | helemaal niet belangrijk < onbelangrijk | niet belangrijk | niet zo belangrijk < belangrijk < zeer belangrijk | heel belangrijk | erg belangrijk",
    "onbelangrijk | niet belangrijk < neutraal | enigszins belangrijk < belangrijk",
    "onbelangrijk | niet belangrijk < belangrijk",
  ]),
  ...scale("favourability", "en", [
    "very unfavorably | very unfavourably | very unfavorable | very unfavourable < somewhat unfavorably | somewhat unfavourably | unfavorably | unfavourably | somewhat unfavorable | somewhat unfavourable | unfavorable | unfavourable < neutral | neither favorably nor unfavorably | neither favourably nor unfavourably | neither favorable nor unfavorable | neither favourable nor unfavourable < somewhat favorably | somewhat favourably | favorably | favourably | somewhat favorable | somewhat favourable | favorable | favourable < very favorably | very favourably | very favorable | very favourable",
    "very negative < negative | somewhat negative < neutral | neither positive nor negative | neither < positive | somewhat positive < very positive",
    "negative < neutral | neither positive nor negative | neither < positive",
    "negative < positive",
  ]),
  ...scale("favourability", "nl", [
    "zeer negatief | heel negatief | erg negatief < negatief < neutraal | niet positief niet negatief | niet positief en niet negatief | noch positief noch negatief < positief < zeer positief | heel positief | erg positief",
    "zeer negatief | heel negatief | erg negatief < negatief < positief < zeer positief | heel positief | erg positief",
    "negatief < neutraal | niet positief niet negatief | noch positief noch negatief < positief",
    "negatief < positief",
  ]),
  ...scale("happiness", "en", [
    "very unhappy < unhappy | somewhat unhappy < neutral | neither happy nor unhappy | neither < happy | somewhat happy < very happy",
    "very unhappy < unhappy < happy < very happy",
    "unhappy < neutral < happy",
  ]),
  ...scale("happiness", "nl", [
    "zeer ongelukkig | heel ongelukkig | erg ongelukkig < ongelukkig < neutraal | niet gelukkig niet ongelukkig | noch gelukkig noch ongelukkig < gelukkig < zeer gelukkig | heel gelukkig | erg gelukkig",
    "zeer ongelukkig | heel ongelukkig < ongelukkig < gelukkig < zeer gelukkig | heel gelukkig",
    "ongelukkig < neutraal < gelukkig",
  ]),
  ...scale("extent", "en", [
    "to a very small extent < to a small extent < somewhat | to some extent | to a moderate extent < to a large extent | to a great extent < to a very large extent | to a very great extent",
    "not at all < slightly | a little | to a small extent | very little < moderately | somewhat | to some extent | to a moderate extent < very | a lot | quite a bit | very much | to a large extent | to a great extent < extremely | completely | a great deal | fully | to a very large extent",
    "not at all < a little | slightly | very little < somewhat | moderately | to some extent < a lot | completely | very much | a great deal | to a great extent",
    "not at all < somewhat | partly | partially | to some extent < completely | fully | very much | a lot",
    "no < yes to some extent | yes partly | yes somewhat | partly < yes completely | yes definitely | yes fully",
  ]),
  ...scale("extent", "nl", [
    "in zeer geringe mate | in zeer kleine mate < in geringe mate | in kleine mate < enigszins | in enige mate < in grote mate | in sterke mate < in zeer grote mate | in zeer sterke mate",
    "helemaal niet | in geheel niet < nauwelijks | een beetje | in geringe mate | weinig | in kleine mate < enigszins | deels | gedeeltelijk | in enige mate | redelijk < grotendeels | in sterke mate | in grote mate | veel | behoorlijk < helemaal | volledig | geheel | in zeer sterke mate | in zeer grote mate | heel veel | helemaal wel",
    "helemaal niet | in geheel niet < een beetje | nauwelijks | weinig < grotendeels | enigszins | deels | redelijk < helemaal | volledig | geheel | heel veel",
    "helemaal niet | niet < deels | gedeeltelijk | enigszins | een beetje < helemaal | volledig | geheel | wel",
    "nee < deels | ja deels | ja gedeeltelijk | gedeeltelijk | ja een beetje < ja helemaal | ja volledig | ja zeker",
  ]),
  ...scale("yes-no", "en", ["no | false < yes | true"]),
  ...scale("yes-no", "nl", ["nee | neen | onwaar | niet waar < ja | jawel | waar"]),
];

function scale(name: ScaleName, language: "nl" | "en", all: readonly string[]): WordedScale[] {
  return all.map((words) => ({ scale: name, language, words }));
}
