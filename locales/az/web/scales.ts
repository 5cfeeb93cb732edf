import type { scalesCodes } from '../../codes/web/scales.ts';
import type { WordsFor } from '../../codes/values.ts';

export const scalesWords: WordsFor<typeof scalesCodes> = {
  'web.scale.goal.5': 'əla – tələb olunandan artıq və müddətindən əvvəl icra olunub',
  'web.scale.goal.4': 'yaxşı – tələb olunduğu kimi, vaxtında və tam icra olunub',
  'web.scale.goal.3': 'kafi – qismən icra olunub',
  'web.scale.goal.2': 'qeyri-kafi – icra olunmayıb',
  'web.scale.criterion.5': 'əla – bacarıq tələb olunandan yüksəkdir, vəzifə gözləniləndən yaxşı icra olunub',
  'web.scale.criterion.4': 'yaxşı – bacarıq tələb olunan səviyyədədir, vəzifə gözlənildiyi kimi icra olunub',
  'web.scale.criterion.3': 'kafi – bacarıq əsasən göstərilib, vəzifə əsasən icra olunub, inkişafa ehtiyac var',
  'web.scale.criterion.2': 'qeyri-kafi – bacarıq nadir hallarda göstərilib, vəzifə qismən icra olunub və ya olunmayıb',
  'web.scale.discipline.5': 'əla – qaydalara ciddi riayət edir və başqalarına nümunədir',
  'web.scale.discipline.4': 'yaxşı – qaydalara ciddi riayət edir',
  'web.scale.discipline.3': 'kafi – qaydalara əsasən riayət edir, iş qrafikini bəzən pozur',
  'web.scale.discipline.2': 'qeyri-kafi – qaydaları və iş qrafikini tez-tez pozur, xəbərdarlıqdan nəticə çıxarmır',
  'web.help.professionalKnowledge.5':
    'Öz sahəsini də, orqanın işini də dərindən bilir; bildiyini daim işə tətbiq edir və artırır; inzibati icraat və kargüzarlıq aktlarını əla bilir.',
  'web.help.professionalKnowledge.4':
    'Vəzifəsi üçün kifayət qədər bilir, bildiyini işə tətbiq edir, öyrənməyə həvəslidir; inzibati icraatı və kargüzarlığı vəzifəsinə lazım olan qədər bilir.',
  'web.help.professionalKnowledge.3':
    'Biliyi qənaətbəxşdir və əsasən tətbiq olunur; öyrənməyə o qədər həvəsli deyil, amma öyrənə bilər; normativ aktlar üzrə boşluqlar var.',
  'web.help.professionalKnowledge.2':
    'Biliyi vəzifəsi üçün çox zəifdir, öyrənməyə həvəs və qabiliyyət göstərmir; normativ aktları bilmir.',
  'web.help.attitudeToDuties.5':
    'Nəzarətsiz, vicdanla və müddətindən əvvəl işləyir; işi həmişə yüksək keyfiyyətlidir və düzəliş tələb etmir.',
  'web.help.attitudeToDuties.4':
    'Tapşırıqları nəzarətsiz, vaxtında və keyfiyyətlə icra edir; cari işləri də üzərinə götürür.',
  'web.help.attitudeToDuties.3':
    'Vaxtında icra etməyə çalışır; bəzən keyfiyyət və ya müddət pozulur, düzəlişlər lazım olur.',
  'web.help.attitudeToDuties.2': 'Vaxtında icra etmir, işə maraq göstərmir, daim ciddi nəzarət tələb edir.',
  'web.help.analysisAndDecisions.5':
    'Sənəd və faktları dərindən təhlil edir, problemi əvvəlcədən görür və sərbəst həll edir; qərarları əsaslı və vaxtındadır.',
  'web.help.analysisAndDecisions.4':
    'Mənbələri müqayisə edir, problemi müəyyən edib həll edir; qərarları qanuni və məntiqlidir.',
  'web.help.analysisAndDecisions.3':
    'Təhlili əsasən düzgündür; mürəkkəb məsələdə kömək, qərarda isə rəhbərin istiqaməti lazım olur.',
  'web.help.analysisAndDecisions.2':
    'Problemi görmür və ya özü yaradır; sərbəst qərar qəbul etmir, qərarları risk doğurur və daim nəzarət tələb edir.',
  'web.help.creativityAndInitiative.5':
    'Orqanın işini yaxşılaşdıran ideyalar verir, yenilikləri uğurla tətbiq edir; daim öz təşəbbüsü ilə çıxış edir.',
  'web.help.creativityAndInitiative.4':
    'Öz vəzifəsi və bölməsi üzrə ideyalar verir, yeniliklərə çalışır; göstərişsiz təşəbbüs edir.',
  'web.help.creativityAndInitiative.3':
    'Öz işi üzrə bəzən təklif verir, yeniliyi dəstəkləyir; təşəbbüsü əsasən göstərişsizdir.',
  'web.help.creativityAndInitiative.2': 'Təklif vermir, yeniliyi qəbul etmir, təşəbbüs göstərmir.',
  'web.help.experienceAndSharing.5':
    'Biliyini və təcrübəsini daim və sərbəst bölüşür, özü də həmkarlarından dəstək alır.',
  'web.help.experienceAndSharing.4': 'Təcrübəsini bölüşür, lazım gəldikdə həmkarlarından dəstək ala bilir.',
  'web.help.experienceAndSharing.3': 'Təcrübəsini bölüşür, amma başqalarının təcrübəsindən yalnız bəzən yararlanır.',
  'web.help.experienceAndSharing.2': 'Təcrübəsini bölüşmür və başqalarından dəstək ala bilmir.',
  'web.help.teamworkAndCommunication.5':
    'Komandanı birləşdirir: həmkarlarına yaxından kömək edir, kollektivdə çox yaxşı münasibətlərin qayğısına qalır.',
  'web.help.teamworkAndCommunication.4': 'Həmkarları ilə yaxşı işləyir, məlumat bölüşür, kömək edir, problem yaratmır.',
  'web.help.teamworkAndCommunication.3': 'Ünsiyyətə çalışır, amma komandaya tam qarışmır, arabir problem olur.',
  'web.help.teamworkAndCommunication.2': 'Komandada işləyə bilmir, tez-tez problem və münaqişə yaradır.',
  'web.help.forecasting.5':
    'Riskləri və imkanları həmişə vaxtında görür; orqanın hədəfləri ilə uzlaşan ölçülə bilən hədəflər qoyur, uzunmüddətli planlaşdırmada başqalarına nümunədir.',
  'web.help.forecasting.4':
    'Bölmənin işini yaxşılaşdıran təkliflər verir; hədəfləri düzgün qoyur və bölür, əsasən qısa və orta müddət üçün.',
  'web.help.forecasting.3': 'Bəzən təklif verir; hədəfləri müəyyən etməkdə, uzlaşdırmaqda və bölməkdə çətinlik çəkir.',
  'web.help.forecasting.2':
    'Risk və imkanları qiymətləndirə bilmir, hədəfləri nadir hallarda düzgün qoyur, bölgüdə ciddi problemlər var.',
  'web.help.management.5':
    'İnsanları ruhlandırır, işi ədalətlə bölür, inkişafı daim dəstəkləyir, vaxtında rəy verir və həvəsləndirir; qiymətləndirməsi obyektivdir.',
  'web.help.management.4':
    'İşi səmərəli təşkil edir, istiqamət və rəy verir, inkişafı dəstəkləyir; icraya nəzarət edir və ədalətlidir.',
  'web.help.management.3':
    'İşi əsasən təşkil edir; dəstək, rəy və həvəsləndirmə bəzi hallarda olur, bəzən subyektivdir.',
  'web.help.management.2': 'Rəhbərliyi zəifdir: dəstək və rəy vermir, kadrlardan düzgün istifadə etmir, subyektivdir.',
  'web.help.authorityAndInspiration.5':
    'Təkcə öz komandasında deyil, başqa rəhbərlər arasında da hörməti var; insanlarda yüksək nəticəyə güclü maraq oyadır, təcrübəsini bölüşür.',
  'web.help.authorityAndInspiration.4':
    'Komandada nüfuzu var; insanları ruhlandırır, kömək edir, təşəbbüsü dəstəkləyir.',
  'web.help.authorityAndInspiration.3':
    'Hörməti var, nüfuzunu saxlamağa çalışır; ruhlandırma və dəstək bəzi hallardadır, bəzən inzibati üsullara keçir.',
  'web.help.authorityAndInspiration.2':
    'Nüfuz qazanmayıb; ruhlandırmır, kömək etmir, yalnız inzibati üsullarla idarə edir.',
  'web.help.teamBuilding.5':
    'Güclü komanda qurur, onu asanlıqla səfərbər edir; münaqişələrin qarşısını əvvəlcədən alır, yarananı tez və ədalətlə həll edir.',
  'web.help.teamBuilding.4':
    'Komandanı düzgün istiqamətləndirir və hədəflərə səfərbər edir; münaqişələri tez və ədalətlə həll edir.',
  'web.help.teamBuilding.3':
    'Komandanı tam səfərbər etməkdə çətinlik çəkir; münaqişələri həll etməyə çalışır, təsiri zəifdir.',
  'web.help.teamBuilding.2': 'Komanda qura bilmir; münaqişələri özü yaradır, münasibətlərə mənfi təsir göstərir.',
  'web.help.title': 'Qiymətlərin izahı (4 nömrəli əlavə, öz sözlərimizlə)',
};
