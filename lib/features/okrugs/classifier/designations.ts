import type { Designation } from './kinds'

/** One way to write a designation: how it is recognised at the start or the end of a name, and what it stands for. */
export type Writing = { designation: Designation; short: string; full: string }

/**
 * Abbreviations as regular expressions without their last dot, which many names lack. Small letters only, because a
 * capital is somebody's initial («С.Сейфуллин к.», «с.О.Тайманова»); `Г.А.` and its like are recognised at the end.
 */
export const russian: Writing[] = [
  { designation: 'ruralOkrug', short: 'с[./]? ?о', full: 'сельский округ' },
  { designation: 'villageAdministration', short: 'с[./]? ?а', full: 'сельская администрация' },
  { designation: 'kentAdministration', short: 'п[./]? ?а', full: 'поселковая администрация' },
  { designation: 'townAdministration', short: 'г[./]? ?а', full: 'городская администрация' },
  { designation: 'districtAdministration', short: 'р[./]? ?а', full: 'районная администрация' },
  { designation: 'farm', short: '[кК]р\\. ?хоз|КХ', full: 'крестьянское хозяйство' },
  { designation: 'plot', short: '[уУ]ч', full: 'участок' },
  { designation: 'station', short: '[сС]т', full: 'станция' },
  { designation: 'siding', short: '[рР]зд|р', full: 'разъезд' },
  { designation: 'pasture', short: '[оО]тг', full: 'отгон' },
  { designation: 'town', short: 'г', full: 'город' },
  { designation: 'kent', short: 'п', full: 'поселок' },
  { designation: 'village', short: 'с', full: 'село' },
  { designation: 'district', short: '[рР]айон', full: 'район' },
  { designation: 'oblast', short: '[оО]бласть', full: 'область' },
]

/** `а.ә.` is a village's administration, or a city district's where the Russian name says `р.а.`: see `expandNames`. */
export const kazakh: Writing[] = [
  { designation: 'ruralOkrug', short: 'а[./]? ?о', full: 'ауылдық округі' },
  { designation: 'villageAdministration', short: 'а[./]? ?ә', full: 'ауыл әкімдігі' },
  { designation: 'kentAdministration', short: 'к[./]? ?ә', full: 'кент әкімдігі' },
  { designation: 'townAdministration', short: 'қ[./]? ?ә|г[./]? ?а', full: 'қала әкімдігі' },
  { designation: 'farm', short: 'шар\\. ?қож|шарқож', full: 'шаруа қожалығы' },
  { designation: 'plot', short: '[уУ]ч', full: 'учаскесі' },
  { designation: 'station', short: '[сС]т', full: 'станциясы' },
  { designation: 'siding', short: '[рР]зд|р', full: 'разъезі' },
  { designation: 'pasture', short: 'ж', full: 'жайылымы' },
  { designation: 'town', short: 'қаласы|қ', full: 'қаласы' },
  { designation: 'kent', short: 'кенті|к', full: 'кенті' },
  { designation: 'village', short: 'ауылы|[ас]', full: 'ауылы' },
  { designation: 'district', short: 'ауданы', full: 'ауданы' },
  { designation: 'oblast', short: 'облысы', full: 'облысы' },
]
export const cityDistrictAdministration = 'аудан әкімдігі'

/** Abbreviations inside a name. Order matters: a longer one stands before the one it contains. */
export const russianPhrases: [RegExp, string][] = [
  [/(?<!\p{L})им(?:\.|ени(?!\p{L})) ?/gu, 'имени '],
  [/(?<!\p{L})[Кк]рес\. ?пос\. ?/gu, 'крестьянское поселение '],
  [/(?<!\p{L})[Дд]ет\. ?сан\. ?/gu, 'детский санаторий '],
  [/(?<!\p{L})[Жж]ив\. ?т(?:\.|очка) ?/gu, 'животноводческая точка '],
  [/(?<!\p{L})жил\. ?дом/gu, 'жилой дом'],
  [/(?<!\p{L})[Мм]аш\. ?двор/gu, 'машинный двор'],
  [/(?<!\p{L})Дом отд\. ?/gu, 'дом отдыха '],
  [/(?<!\p{L})[Оо]тд\. ?/gu, 'отделение '],
  [/(?<!\p{L})[Оо]здоровит\. ?/gu, 'оздоровительный '],
  [/(?<!\p{L})[Оо]ст\. ?пункт/gu, 'остановочный пункт'],
  [/(?<!\p{L})ДОЦ(?!\p{L})/gu, 'детский оздоровительный центр'],
  [/(?<!\p{L})ж\/д(?!\p{L})/gu, 'железнодорожный'],
]
export const kazakhPhrases: [RegExp, string][] = [
  [/(?<!\p{L})ат(?:ын)?\. ?/gu, 'атындағы '],
  [/(?<!\p{L})шар(?:уаш)?\. ?қонысы/gu, 'шаруа қонысы'],
  [/(?<!\p{L})[Шш]ар\. ?қож\.?|(?<!\p{L})[Шш]арқож(?!\p{L})/gu, 'шаруа қожалығы'],
  [/(?<!\p{L})[Мм]аш\. ?ауласы/gu, 'машина ауласы'],
  [/сауықтыру(?: о| ор| орт| орта| ортал| орталы| орталығ)?$/gu, 'сауықтыру орталығы'],
]
