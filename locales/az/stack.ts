import type { stackCodes } from '../codes/stack.ts';
import type { WordsFor } from '../codes/values.ts';

const took = '{minutes, plural, =0 {} other {# dəq }}{seconds} san';
const how = '{signal, select, _ {çıxış kodu {exit}} other {{signal}}}';

export const stackWords = {
  'stack.where': 'harada: {place}',
  'stack.todo': 'nə etməli: {what}',
  'stack.other': '{given}',

  'stack.folder.notMade': 'Məlumat qovluğunu yaratmaq mümkün deyil.',
  'stack.folder.notMade.todo': 'MIZAN_DATA ilə yazmaq hüququnuz olan qovluğu göstərin.',
  'stack.folder.foreign': 'Bu qovluqda Mizana aid olmayan fayllar var.',
  'stack.folder.foreign.todo': 'MIZAN_DATA ilə boş və ya yeni qovluq göstərin.',
  'stack.folder.format': 'Məlumat qovluğunun formatı {found}, bu Mizanın tanıdığı format isə {known}.',
  'stack.folder.format.todo':
    'bu qovluğu yaradan daha yeni Mizanı işə salın və ya MIZAN_DATA ilə başqa qovluq göstərin.',
  'stack.locked': 'Bu məlumat qovluğundan {since} vaxtından {pid} nömrəli proses istifadə edir.',
  'stack.locked.todo': 'həmin prosesi dayandırın (işlədiyi yerdə Ctrl-C) və ya MIZAN_DATA ilə başqa qovluq seçin.',

  'stack.service.ended': `{name} özü dayandı (${how}); yenidən işə salınır. Jurnalı: {log}`,
  'stack.service.again': '{name} yenidən işləyir.',
  'stack.service.notAgain': '{name} işə düşmədi.',
  'stack.service.notRun': '{program} proqramını işə salmaq mümkün deyil.',
  'stack.service.endedAtStart': `{name} işə düşərkən dayandı (${how}).`,
  'stack.service.notReady': '{name} {seconds} saniyə ərzində hazır olmadı.',

  'stack.postgres.asUser': 'Burada istifadəçi ad fəzası yoxdur: PostgreSQL {name} istifadəçisi adından işləyir.',
  'stack.postgres.making': 'PostgreSQL klasteri yaradılır.',
  'stack.postgres.leftBehind': 'Əvvəlki işəsalmadan qalmış PostgreSQL dayandırılır (proses {pid}).',
  'stack.postgres.runs': 'PostgreSQL bu ünvanda işləyir: {address}',
  'stack.postgres.foreign': 'DATABASE_URL ilə göstərilən PostgreSQL istifadə olunur.',
  'stack.postgres.noUser': 'PostgreSQL root adından işləmir və onu işə salmaq üçün başqa istifadəçi yoxdur.',
  'stack.postgres.noUser.todo':
    'Mizanı adi istifadəçi kimi işə salın, və ya mizan adlı sistem istifadəçisi yaradın, və ya DATABASE_URL təyin edin.',
  'stack.postgres.noPackage': 'PostgreSQL-in {name} npm paketi quraşdırılmayıb.',
  'stack.postgres.noPackage.todo':
    'npm ci əmrini --omit=optional olmadan icra edin; belə paket yoxdursa, DATABASE_URL ilə öz PostgreSQL-inizi göstərin.',
  'stack.postgres.filesGone': 'PostgreSQL fayllarının qovluğu yoxdur; ona keçid heç yerə aparmır.',
  'stack.postgres.filesGone.todo':
    'onu ehtiyat nüsxədən bərpa edin və ya başqa məlumat qovluğu ilə başlayın (MIZAN_DATA).',
  'stack.postgres.otherOwner': 'PostgreSQL faylları onu burada işə sala bilən istifadəçiyə məxsus deyil.',
  'stack.postgres.otherOwner.todo': 'bu əmrləri icra edin: chown -R {uid}:{gid} {place}/ və chmod 711 {root}',
  'stack.postgres.initdb': 'initdb {exit} çıxış kodu ilə uğursuz oldu.',
  'stack.postgres.initdb.todo': 'dediyini düzəldin və ya DATABASE_URL ilə öz PostgreSQL-inizi göstərin.',
  'stack.postgres.otherVersion': 'Məlumat qovluğunu PostgreSQL {found} yaradıb; bu Mizan {known} işlədir.',
  'stack.postgres.otherVersion.todo': 'məlumatları PostgreSQL {known} pg_upgrade və ya pg_dump ilə köçürün.',
  'stack.postgres.noPassword': 'PostgreSQL-in parolunu oxumaq mümkün deyil.',
  'stack.postgres.noPassword.todo': 'bu faylı ehtiyat nüsxədən bərpa edin.',
  'stack.postgres.notStarted': 'PostgreSQL işə düşmür.',
  'stack.postgres.notStarted.todo': 'jurnalda deyiləni düzəldin və ya DATABASE_URL ilə öz PostgreSQL-inizi göstərin.',
  'stack.postgres.unusable': 'DATABASE_URL ilə göstərilən PostgreSQL-dən istifadə etmək mümkün deyil.',
  'stack.postgres.unusable.todo':
    'ünvanı və istifadəçisinin {names} verilənlər bazalarını yarada bildiyini yoxlayın və ya onları həmin istifadəçi üçün yaradın; Mizanla gələn PostgreSQL-dən istifadə etmək üçün DATABASE_URL-i ləğv edin.',
  'stack.postgres.unfit': '{encoding} kodlaşdırmalı PostgreSQL {version} yararsızdır.',
  'stack.postgres.unfit.todo': 'DATABASE_URL ilə PostgreSQL 14 və ya daha yeni, UTF8 kodlaşdırmalı baza göstərin.',

  'stack.temporal.leftBehind': 'Əvvəlki işəsalmadan qalmış Temporal dayandırılır (proses {pid}).',
  'stack.temporal.runs': 'Temporal bu ünvanda işləyir: {address}',
  'stack.temporal.foreign': '{address} ünvanındakı Temporal istifadə olunur, ad fəzası {namespace}.',
  'stack.temporal.otherVersion': '{program} {wanted} deyil, {found} versiyasıdır: istifadə olunmur.',
  'stack.temporal.getting': 'Temporal {version} hələ bu kompüterdə yoxdur; bir dəfəlik əldə edilir.',
  'stack.temporal.waiting': 'Temporalı artıq {pid} nömrəli proses əldə edir; gözlənilir.',
  'stack.temporal.ready': 'Temporal {version} hazırdır: {folder}',
  'stack.temporal.notFromRelease': 'Rəsmi buraxılışdan alınmadı:',
  'stack.temporal.notFromGo': 'PATH-dakı Go {version} ilə alınmadı:',
  'stack.temporal.notFromFetchedGo': 'Bunun üçün endirilən Go ilə alınmadı:',
  'stack.temporal.goUnusable': 'PATH-dakı Go ilə alınmadı:',
  'stack.temporal.incomplete': 'endiriləndə proqramlar yoxdur',
  'stack.temporal.unavailable': 'Temporal {version} əldə edilə bilmir.',
  'stack.temporal.unavailable.todo':
    'bunlardan birini edin: şəbəkəyə qoşulub yenidən başlayın; Go 1.26 və ya daha yenisini (https://go.dev/dl) əlçatan GOPROXY ilə quraşdırın; temporal-server və temporal-sql-tool {version} proqramlarını PATH-a və ya yuxarıdakı qovluğa qoyun; və ya TEMPORAL_ADDRESS ilə öz Temporalınızı göstərin.',
  'stack.temporal.unusable': 'TEMPORAL_ADDRESS ilə göstərilən Temporaldan istifadə etmək mümkün deyil.',
  'stack.temporal.unusable.todo':
    'TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY və TEMPORAL_TLS_* dəyərlərini yoxlayın, ad fəzası yoxdursa yaradın; Mizanla gələn Temporaldan istifadə etmək üçün TEMPORAL_ADDRESS-i ləğv edin.',
  'stack.temporal.notStarted': 'Temporal işə düşmür.',
  'stack.temporal.notStarted.todo': 'jurnalda deyiləni düzəldin və ya TEMPORAL_ADDRESS ilə öz Temporalınızı göstərin.',
  'stack.temporal.sqlTool': 'temporal-sql-tool {args} uğursuz oldu.',
  'stack.temporal.sqlTool.todo': 'dediyini düzəldin; daha yeni Temporalın bazası üçün həmin Temporal lazımdır.',

  'stack.go.none': 'yoxdur',
  'stack.go.broken': '{program} xarabdır, {wanted} və ya daha yenisi lazımdır',
  'stack.go.tooOld': '{program} {found} versiyasıdır, {wanted} və ya daha yenisi lazımdır',
  'stack.go.building': 'Temporal {version} qurulur ({program}): bir neçə dəqiqə, bir dəfə.',
  'stack.go.fetchingSources': `Mənbə kodu endirilir, ${took}`,
  'stack.go.compiled': `Təxminən {of} paketdən {compiled} hazırdır, ${took}`,
  'stack.go.failed': 'go install {exit} çıxış kodu ilə uğursuz oldu.',
  'stack.go.fetching': 'Go (təxminən 70 MB) endirilir: {address}',
  'stack.go.unpacking': 'Go yoxlanılır və açılır.',
  'stack.go.noToolchain': '{platform} üçün Go alətləri məlum deyil',
  'stack.go.strangeFile': 'arxivdə gözlənilməz fayl: {name}',

  'stack.download.fetching': 'Endirilir: {address}',
  'stack.download.soFar': '{of, select, _ {{received} MB} other {{of} MB-dan {received} MB}}',
  'stack.download.failed': '{address}:',
  'stack.download.nothing': 'heç nə gəlmədi',
  'stack.download.stalled': '{seconds} saniyə ərzində cavab yoxdur',
  'stack.download.otherHash': '{name}: xeşi {found}, gözlənilən {wanted}',
  'stack.download.noSum': 'dərc olunmuş yoxlama cəmlərində {name} yoxdur',
  'stack.download.notUnpacked': 'tar {name} arxivini aça bilmir.',
  'stack.zip.notZip': 'zip arxivi deyil və ya tam deyil',
  'stack.zip.damaged': 'zip arxivi zədələnib',
  'stack.zip.method': 'zip arxivi {method} üsulundan istifadə edir, məlum olanlar 0 və 8-dir',
} as const satisfies WordsFor<typeof stackCodes>;
