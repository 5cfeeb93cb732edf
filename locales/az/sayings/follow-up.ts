import type { followUpSayings } from '../../../rules/sayings/follow-up.ts';

/** Reasons of what follows on the reports: orders, courses, method help, the package. */
export const followUpWords = {
  'order.notHead': 'Tədbirlər barədə əmri yalnız dövlət orqanının rəhbəri verir.',
  'order.unnumbered': 'Əmrin nömrəsi olmalıdır; nömrə göstərilməyib.',
  'order.sameNumber': '{number} nömrəli əmr artıq {on} tarixində verilib.',
  'order.already': '{servant} üçün tədbir artıq {on} tarixli {number} nömrəli əmrdə göstərilib.',
  'order.withoutMeasures': 'Əmrə daxil edilməmiş tədbir yoxdur.',
  'order.outOfTime':
    'Əmrin tarixi “{on}” ola bilməz: tarix {from} ilə {to} arasında olmalıdır (hər ikisi daxil olmaqla).',
  'order.issued': 'Tədbirlər barədə {on} tarixli {number} nömrəli əmr verilib.',
  'course.notHr': 'Təlim kurslarını yalnız kadr xidməti planlaşdırır və nəticəsini qeyd edir.',
  'course.unnamed': 'Kursun adı göstərilməyib.',
  'course.withoutSubject': '“{course}” kursunun mövzusu göstərilməyib.',
  'course.outOfOrder':
    'Kursun başlanğıc və son günü olmalıdır və son gün başlanğıcdan əvvəl ola bilməz: “{from}” – “{to}” göstərilib.',
  'course.withoutParticipants': 'Kursun iştirakçıları göstərilməyib.',
  'course.twice': '{servant} iki dəfə göstərilib.',
  'course.stranger': '{servant} bu dövlət orqanında qulluq etmir.',
  'course.underway': '“{course}” kursu üzrə {servant} barəsində nəticə artıq qeyd edilib: plan dəyişdirilmir.',
  'course.unknown': '“{course}” adlı kurs planlaşdırılmayıb.',
  'course.noParticipant': '{servant} “{course}” kursunun iştirakçısı deyil.',
  'course.already': '{servant} üzrə kursun nəticəsi artıq {on} tarixi ilə qeyd edilib.',
  'course.outOfTime':
    'Kurs “{on}” tarixində başa çata bilməzdi: tarix {from} ilə {to} arasında olmalıdır (hər ikisi daxil olmaqla).',
  'course.planned': '“{course}” kursu {from} – {to} tarixləri üçün planlaşdırılıb.',
  'course.completed': '{servant} “{course}” kursunu {on} tarixində bitirib.',
  'course.notCompleted': '{servant} “{course}” kursunu bitirməyib ({on}).',
  'help.stranger': 'Metodiki kömək bu dövlət orqanında qulluq edənlər üçündür.',
  'help.emptyQuestion': 'Sualın mətni boşdur.',
  'help.notHr': 'Metodiki köməyi yalnız kadr xidməti göstərir.',
  'help.unknown': '{number} nömrəli sual yoxdur.',
  'help.answered': 'Bu suala {by} artıq {on} tarixində cavab verib.',
  'help.emptyAnswer': 'Cavabın mətni boşdur.',
  'help.asked': '{by} kadr xidmətindən metodiki kömək istəyib ({number} nömrəli sual).',
  'help.given': '{by} {number} nömrəli suala cavab verib.',
  'submission.withoutPackage': 'Təsdiq edilmiş hesabatların paketi hazırlanmayıb: paketi “mizan submit” yaradır.',
  'submission.otherVersion': 'Paket {made}-ci variantdan hazırlanıb; təsdiq edilən {version}-ci variantdır.',
  'submission.alreadyPrepared': '{version}-ci variantın bu paketi artıq {on} tarixində hazırlanıb.',
  'submission.unprepared': '{version}-ci variantdan {package} paketi hazırlanmayıb.',
  'submission.prepared': 'Dövlət İmtahan Mərkəzi üçün {version}-ci variantın paketi hazırlanıb.',
  'registry.unprepared': '{package} paketi hazırlanmayıb.',
} as const satisfies Record<keyof typeof followUpSayings, string>;
