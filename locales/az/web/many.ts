import type { manyCodes } from '../../codes/web/many.ts';
import type { WordsFor } from '../../codes/values.ts';

export const manyWords: WordsFor<typeof manyCodes> = {
  'web.many.title': 'Bir neçə formanın birlikdə tərtibi',
  'web.many.link': '{count} formanı birlikdə tərtib edin',
  'web.many.ask': 'Tərtib ediləcək forma: {count}',
  'web.many.none': 'Tərtib ediləcək forma yoxdur',
  'web.many.how':
    'Kimlərin formasını tərtib edəcəyinizi və tapşırıqların haradan köçürüləcəyini seçin; əvvəlcə hər kəsin nə alacağı göstərilir. Bir dəfəyə ən çoxu {most} forma.',
  'web.many.allFrom': 'Hamısı üçün: tapşırıqlar haradan köçürülür',
  'web.many.allFromHint': 'Boş qalsa, hər kəs üçün aşağıda seçilən qüvvədədir.',
  'web.many.everybody': 'Hamısını seç',
  'web.many.draw': 'Formasını tərtib et',
  'web.many.goalsFrom': '{person}: tapşırıqlar haradan köçürülür',
  'web.many.weightsFrom': '{person}: meyarların mühümlük dərəcələri',
  'web.many.weights.template': 'vəzifənin şablonundan',
  'web.many.weights.source': 'tapşırıqlarla eyni formadan',
  'web.many.noSource': 'Köçürüləcək forma və ya plan yoxdur: bu formanı ayrıca tərtib edin.',
  'web.many.noTemplate': 'Bu vəzifənin şablonu saxlanılmayıb; şablon formanı ayrıca tərtib edəndə saxlanılır.',
  'web.many.nobody': 'Heç kim seçilməyib. Ən azı bir nəfəri seçin.',
  'web.many.lookButton': 'Hər kəsin nə alacağına bax',
  'web.many.look': 'Hər kəs nə alacaq',
  'web.many.askLook': 'Hazırdır: {count} formadan {ready}. Baxın və təsdiq edin',
  'web.many.goalsOf': '{person}: tapşırıqlar',
  'web.many.refused': 'Qəbul olunmur:',
  'web.many.alone': 'Ayrıca tərtib edin',
  'web.many.consequence':
    'Seçilən formalar bir-bir, məhz burada göstərildiyi kimi tərtib olunacaq. Sonrakı dəyişiklik səbəbi ilə formada qeyd olunur (§3.3).',
  'web.many.act': 'Formaları tərtib et',
  'web.many.back': 'Seçimə qayıt',
  'web.many.done': 'Hər formanın nəticəsi',
  'web.many.askDone': 'Tərtib olundu: {count} formadan {done}',
  'web.many.outcomes': 'Formalar',
  'web.many.outcome': 'nəticə',
  'web.many.see': 'formaya bax',
  'web.many.away': 'Xidmət cavab vermədi: heç nə dəyişmədi. Yenidən göndərin, forma bir dəfə tərtib olunacaq.',
  'web.many.mend': 'Düzəldin: yazılanlar saxlanılıb',
};
