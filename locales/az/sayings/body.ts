import type { bodySayings } from '../../../rules/sayings/body.ts';
import { select } from '../../select.ts';
import { gradeWords } from '../grades.ts';
import { measureWords } from '../measures.ts';

const measure = `“${select('measure', measureWords)}”`;
const limited = select('key', {
  unitReport: 'struktur bölmə üzrə hesabat və qiymətləndirilmə formaları kadr xidmətinə təqdim edilir',
  finalReport: 'yekun hesabat dövlət orqanının rəhbərinə təqdim edilir',
  submission: 'hesabatlar Dövlət İmtahan Mərkəzinə təqdim edilir',
});
const item = select('item', {
  position: 'vəzifə',
  supervisor: 'bilavasitə rəhbər',
  appraisedOn: 'qiymətləndirilmənin tarixi',
  score: 'yekun qiymət',
});

/** Reasons about reports, measures and what goes out of the body. */
export const bodyWords = {
  'measures.noResult': '{year}-ci il üzrə tədbir görülməsinə əsas verən qiymətləndirilmə nəticəsi yoxdur.',
  'measures.inARow': `Yekun qiymət ardıcıl {years} il “${select('grade', gradeWords)}” olub; bu tədbir üçün {needed} il tələb olunur.`,
  'measures.fair': '“Kafi” nəticə əlavə təhsilə və ya xüsusi təlimlərə cəlb edilməyə əsas verir.',
  'measures.unsatisfactory':
    'Nəticə ardıcıl {appraisals} qiymətləndirilmədə “qeyri-kafi” olub; başqa vəzifəyə keçirilmə üçün {needed} qiymətləndirilmə tələb olunur.',
  'measures.notOpen': `Dövlət qulluqçusunun nəticələri ${measure} tədbirinə əsas vermir.`,
  'measures.withoutSubject': `${measure} tədbirinin mövzusu göstərilməlidir.`,
  'measures.notUnitHead': 'Hesabatda nəzərdə tutulan tədbiri yalnız struktur bölmənin rəhbəri təklif edir.',
  'measures.notOfUnit': '{servant} bu struktur bölmənin hesabatında yoxdur.',
  'measures.notHead': 'Tədbir barədə yalnız dövlət orqanının rəhbəri qərar verir.',
  'measures.alreadyDecided': `{servant} üçün artıq ${measure} tədbiri müəyyən edilib; dövlət qulluqçusu üçün il üzrə bir tədbir müəyyən edilir.`,
  'measures.notHr': 'Tədbirin icrasını yalnız kadr xidməti qeyd edir.',
  'measures.noneDecided': '{servant} üçün tədbir müəyyən edilməyib.',
  'measures.alreadyDone': '{servant} üzrə tədbir artıq {on} tarixində icra olunub.',
  'measures.outOfTime':
    'Tədbir “{on}” tarixində icra oluna bilməzdi: tarix {from} ilə {to} arasında olmalıdır (hər ikisi daxil olmaqla).',
  'measures.withoutReference': 'Tədbirin icrasını təsdiq edən sənəd göstərilməyib.',
  'measures.proposed': `{servant} üçün ${measure} tədbiri nəzərdə tutulur.`,
  'measures.decided': `{servant} üçün ${measure} tədbiri müəyyən edilib.`,
  'measures.done': '{servant} üzrə tədbir {on} tarixində icra olunub ({reference}).',

  'limit.excellent':
    'Qiymətləndirilən {appraised} nəfərdən {excellent} nəfər “əla” qiymət alıb; ən çoxu {limit} nəfər ala bilər.',

  'annex.appraised': 'Qiymətləndirilib: yekun hesabatda göstərilir.',
  'annex.appraisedAndLeft': 'Bu dövlət orqanında qiymətləndirilib və sonra gedib: nəticəni bu orqan təqdim edir.',
  'annex.noHolder': '31 dekabr tarixində orqanda vəzifə tutmayıb və nəticəsi yoxdur: heç bir hesabatda göstərilmir.',
  'annex.notCarriedOut': 'Qiymətləndirilmə vaxtında aparılmayıb.',
  'annex.withoutResult': '31 dekabr tarixində orqanda vəzifə tutub, qiymətləndirilmə nəticəsi yoxdur.',
  'annex.fromNotes': 'Rüblük qeydlər əsasında qiymətləndirilib; nəticə dövlət qulluqçusuna hələ təqdim edilməyib.',
  'annex.stillOpen': 'Qiymətləndirilmə hələ başa çatmayıb.',

  'unit.notHead': 'Hesabatı kadr xidmətinə yalnız struktur bölmənin rəhbəri təqdim edir.',
  'unit.notSigner': 'Hesabatı əvvəlcə struktur bölmənin rəhbəri, sonra kadr xidmətinin rəhbəri imzalayır.',
  'unit.headSignsFirst':
    'Kadr xidmətinin rəhbəri struktur bölmənin rəhbərindən sonra imzalayır; bölmənin rəhbəri hələ imzalamayıb.',
  'unit.alreadySigned': '{by} bu hesabatı {on} tarixində imzalayıb və o vaxtdan heç nə dəyişməyib.',
  'unit.alreadyCountersigned': '{by} bu hesabatı kadr xidməti adından artıq {on} tarixində imzalayıb.',
  'unit.unsigned': 'Struktur bölmənin rəhbəri hesabatı hələ imzalamayıb.',
  'unit.alreadyWithHr': 'Hesabat {on} tarixində kadr xidmətinə təqdim edilib.',
  'unit.opened': '“{unit}” {year}-ci il üzrə qiymətləndirilmənin nəticələrinə dair hesabat hazırlayır.',
  'unit.beforeAppraisals': 'Qiymətləndirmə {opens} tarixində başlayır: ondan əvvəl hesabat veriləcək nəticə yoxdur.',
  'unit.dissolved': 'Struktur bölmə artıq yoxdur və heç kimin forması onda deyil.',
  'unit.formsGathered': 'Struktur bölmə üzrə daha forma gözlənilmir; təqdim edilmiş formaların sayı: {received}.',
  'unit.formsReopened': 'Struktur bölmə üzrə yenidən gözlənilən formaların sayı: {awaited}.',
  'unit.signed': '{by} hesabatın {version}-ci variantını imzalayıb.',
  'unit.countersigned': '{by} hesabatın {version}-ci variantını kadr xidməti adından imzalayıb.',
  'unit.handed': '{by} hesabatın {version}-ci variantını kadr xidmətinə təqdim edib.',

  'final.notHr': 'Yekun hesabatı yalnız kadr xidməti təqdim edir.',
  'final.beforeYearEnd':
    '{year}-ci il üzrə yekun hesabat 31 dekabrdan sonra təqdim edilir: orada həmin gün vəzifə tutanların hamısı göstərilir.',
  'final.alreadyPresented': 'Hesabatın {version}-ci variantı rəhbərdədir və o vaxtdan heç nə dəyişməyib.',
  'final.unchanged': 'Hesabatın {version}-ci variantı təsdiq edilib və o vaxtdan heç nə dəyişməyib.',
  'final.notDeputy': 'Yekun hesabata yalnız kadr məsələləri üzrə məsul müavinin rəyi əlavə edilir.',
  'final.notPresented': 'Rəhbərə təqdim edilmiş yekun hesabat yoxdur. Əvvəlcə kadr xidməti təqdim etməlidir.',
  'final.opinionThere': '{by} bu varianta artıq {on} tarixində rəy əlavə edib.',
  'final.emptyOpinion': 'Rəyin mətni boşdur.',
  'final.notHead': 'Yekun hesabatı yalnız dövlət orqanının rəhbəri təsdiq edir və ya qaytarır.',
  'final.otherVersion': 'Rəhbərə təqdim edilən hesabatın {version}-ci variantıdır, {asked}-ci variantı deyil.',
  'final.withoutOpinion': 'Kadr məsələləri üzrə məsul müavinin ({deputy}) rəyi hələ əlavə edilməyib.',
  'final.unfilled': `Yekun hesabat bütün bəndlər üzrə doldurulmalıdır; {servant} üzrə doldurulmayıb: ${item}.`,
  'final.outdated':
    '{servant} üzrə nəticə hesabatın {version}-ci variantındakından fərqlidir. Kadr xidməti hesabatı yenidən təqdim etməlidir.',
  'final.withoutReasons': 'Hesabat əsaslandırılmaqla qaytarılır; səbəb göstərilməyib.',
  'final.opened': '{year}-ci il üzrə dövlət orqanının hesabatları.',
  'final.presented':
    'Hesabatın {version}-ci variantı təqdim edilib: yekun hesabatda {appraised} nəfər, qiymətləndirilməyənlərə dair hesabatda {notAppraised} nəfər.',
  'final.opinion': '{by} hesabatın {version}-ci variantına rəy əlavə edib.',
  'final.returned': 'Hesabatın {version}-ci variantı qaytarılıb: {reasons}',
  'final.approved': '{by} hesabatın {version}-ci variantını təsdiq edib.',

  'submission.notHr': 'Dövlət İmtahan Mərkəzinə göndərilənləri yalnız kadr xidməti qeyd edir.',
  'submission.unapproved': 'Yekun hesabat hələ təsdiq edilməyib.',
  'submission.already': 'Hesabatın {version}-ci variantı artıq {on} tarixində Dövlət İmtahan Mərkəzinə təqdim edilib.',
  'submission.withoutReference': 'Hesabatların hansı nömrə ilə göndərildiyi göstərilməyib.',
  'submission.outOfTime':
    'Hesabatlar “{on}” tarixində göndərilə bilməzdi: tarix {from} ilə {to} arasında olmalıdır (hər ikisi daxil olmaqla).',
  'submission.recorded': 'Hesabatlar {on} tarixində Dövlət İmtahan Mərkəzinə təqdim edilib ({reference}).',

  'registry.notHr': 'Dövlət Qulluqçuları Reyestrinə daxil edilməni yalnız kadr xidməti qeyd edir.',
  'registry.noResult': '{servant} üzrə Dövlət Qulluqçuları Reyestrinə daxil ediləcək nəticə yoxdur.',
  'registry.withoutReference': 'Dövlət Qulluqçuları Reyestrinə hansı nömrə ilə daxil edildiyi göstərilməyib.',
  'registry.outOfTime':
    'Reyestrə “{on}” tarixində daxil edilə bilməzdi: ən tez tarix {from}, ən gec tarix {to} ola bilər.',
  'registry.entered': 'Nəticə {on} tarixində Dövlət Qulluqçuları Reyestrinə daxil edilib ({reference}).',

  'report.misgraded': `{servant} üzrə {score} yekun qiyməti 5.1-ci bəndə görə “${select('grade', gradeWords)}” deyil: hesabatda belə göstərilə bilməz.`,
  'report.outdated': '{servant} barəsində hesabatda göstərilən artıq dəyişib: nömrələnmiş düzəliş tələb olunur (I-10).',

  'reportTerm.opened': `{day} tarixindən ${limited}.`,
  'reportTerm.passed': `{day} müddəti keçib: ${limited}. Bunu yenə də etmək olar.`,
  'reportTerm.withdrawn': `{day} müddətində yerinə yetirilib: ${limited}.`,

  'reportPaper.notHr': 'Kağız üzərində aparılmış əməli yalnız kadr xidməti daxil edir.',
  'reportPaper.undated': '“{occurredOn}” əməlin baş verdiyi gün ola bilməz. 2027-01-26 kimi yazın.',
  'reportPaper.future': 'Əməlin tarixi ({occurredOn}) hələ gəlməyib.',
  'reportPaper.beforeLast': 'Əməlin tarixi {occurredOn} göstərilib; burada sonuncu əməl {last} tarixində baş verib.',
} as const satisfies Record<keyof typeof bodySayings, string>;
