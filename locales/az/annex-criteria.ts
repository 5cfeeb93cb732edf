import type { CriterionId } from '../../rules/form/criteria.ts';

/** The criteria as Annex 1 words them, which is not quite as §4.7 and §4.8 do. */
export const annexCriteria = {
  professionalKnowledge:
    'peşə bilikləri – dövlət qulluqçusunun tutduğu vəzifə üzrə nəzəri və praktiki biliklərə malik olmasının və həmin biliklərin əmək funksiyalarının icrası zamanı düzgün tətbiqinin, habelə vəzifəsinin tələblərinə uyğun olan səviyyədə inzibati icraat və kargüzarlıq sahəsində normativ hüquqi aktlara dair biliklərinin qiymətləndirilməsi nəzərdə tutulur',
  attitudeToDuties:
    'qulluq (xidməti) vəzifələrinə münasibəti – dövlət qulluqçusunun öz vəzifələrini, o cümlədən verilən tapşırıqları minimum nəzarətlə sərbəst, tələb edilən səviyyədə və vaxtında yerinə yetirmək, sənədləri keyfiyyətlə tərtib etmək, fəal olmaq, tələb olunandan artıq nailiyyətlər əldə etmək üçün çalışmaq bacarıqlarının qiymətləndirilməsi nəzərdə tutulur',
  analysisAndDecisions:
    'təhlil aparmaq, problem həll etmək və qərar vermək bacarığı – sənəd və faktları diqqətlə təhlil etmək, problemləri müəyyən etmək və anlamaq, düzgün nəticəyə gəlmək üçün müxtəlif mənbələrdən olan məlumatları müqayisə etmək və problemlərin həlli yollarını müəyyənləşdirmək, qanunauyğun və məntiqi qərarlar qəbul etmək bacarıqlarının qiymətləndirilməsi nəzərdə tutulur',
  creativityAndInitiative:
    'yaradıcılıq və təşəbbüskarlıq – qulluq keçdiyi sahənin inkişafı ilə bağlı yaradıcı və səmərəli təkliflər irəli sürmək, işdəki problemlər və faktlarla bağlı müxtəlif və qeyri-standart həlletmə variantlarını sınaqdan keçirmək bacarıqlarının, təşəbbüs göstərməkdə sərbəstliyinin qiymətləndirilməsi nəzərdə tutulur',
  experienceAndSharing:
    'iş təcrübəsi və onu bölüşmə – qulluq keçdiyi sahədə malik olduğu iş təcrübəsini kollektiv üzvləri ilə bölüşmək və yeni təcrübəyə yiyələnmək bacarıqlarının qiymətləndirilməsi nəzərdə tutulur',
  teamworkAndCommunication:
    'kollektivdə işləmək və ünsiyyət bacarığı – komanda tərkibində və iş yoldaşları ilə sıx əlaqədə işləmək, rəhbərlərlə və iş yoldaşları ilə ünsiyyət, xoş və işgüzar münasibətlər qurmaq, iş yoldaşlarına dəstək olmaq və lazım gəldikdə onlardan dəstək ala bilmək, qrupun aktiv üzvü olaraq qrup hədəflərinə nail olmağa çalışmaq, iş üzrə hədəflərə nail olmaq üçün digər bölmə və qurumların əməkdaşları ilə əlaqələr qurmaq bacarıqlarının qiymətləndirilməsi nəzərdə tutulur',
  forecasting:
    'proqnozlaşdırma – rəhbərlik etdiyi struktur bölmənin (vahidin) fəaliyyət istiqamətinə uyğun olaraq hazırlanan layihələrə dair təkliflər vermək bacarıqlarının və dövlət orqanının gələcək planları ilə əlaqədar verdiyi təkliflər üzrə əldə edilən nəticələrin qiymətləndirilməsi nəzərdə tutulur',
  management:
    'idarəetmə – işçilərə rəhbərlik etmək, onlara mənəvi dəstək olmaq, işçilərin bilik və bacarıqlarının inkişafını dəstəkləmək, işçilərin hədəflərə çatmasına yardım etmək üçün vaxtında öz rəyini bildirmək, onları istiqamətləndirmək, kadr potensialından düzgün istifadə etməklə daim işin səmərəli təşkilinə nail olmaq, təşkilatçılıq, tabeliyindəki dövlət qulluqçularını vəzifələri üzrə təlimatlandırmaq, həvəsləndirmək və yaxud həvəsləndirmə tədbirlərinin görülməsi üçün təkliflər vermək nəzərdə tutulur',
  authorityAndInspiration:
    'kollektiv daxilində nüfuz və ruhlandırmaq bacarığı – rəhbər nüfuzunu saxlamaq, tabeliyindəki dövlət qulluqçularını ruhlandırmaq, onlarla xoş, qarşılıqlı işgüzar münasibətlər qura bilmək, problemlərin həllində onlara dəstək olmaq, onları düzgün istiqamətləndirmək və onların təşəbbüskarlığını dəstəkləmək bacarıqlarının qiymətləndirilməsi nəzərdə tutulur',
  teamBuilding:
    'komanda qurmaq bacarığı – verilmiş tapşırıqların və yaranan problemlərin müvəffəqiyyətlə həllinə nail olmaq üçün tabeliyindəki dövlət qulluqçularını səfərbər etmək və kollektiv üzvləri arasında qarşılıqlı etimada və hörmətə əsaslanan münasibətlər yarada bilmək bacarıqlarının qiymətləndirilməsi nəzərdə tutulur',
} as const satisfies Record<CriterionId, string>;
