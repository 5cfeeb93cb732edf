import type { inputCodes } from '../codes/input.ts';
import type { WordsFor } from '../codes/values.ts';
import { select } from '../select.ts';
import { gradeWords } from './grades.ts';

const kind =
  '{expected, select, string {mətn} number {ədəd} int {tam ədəd} boolean {true və ya false} array {siyahı} tuple {siyahı} object {obyekt} record {obyekt} other {{expected}}}';

export const inputWords = {
  'input.noFile': 'Belə fayl yoxdur.',
  'input.noFolder': 'Belə qovluq yoxdur.',
  'input.isFolder': 'Bu, qovluqdur; faylın adını göstərin.',
  'input.noPermission': 'Faylı oxumaq olmur. Mizanı işə salan istifadəçiyə oxumaq hüququ verin.',
  'input.notUtf8': 'Mətn UTF-8 deyil. Faylı UTF-8 kodlaşdırması ilə saxlayın.',
  'input.emptyJson': 'Burada heç nə yoxdur; JSON gözlənilir.',
  'input.notJsonHere': '{column}-ci sütundan başlayaraq mətn JSON deyil.',
  'input.brokenCsv':
    'Dırnaq işarəsi yerində deyil. Vergül və ya dırnaq olan xana dırnaq içində yazılır, içindəki dırnaqlar qoşalaşdırılır.',
  'input.emptyCsv': 'Fayl boşdur. Birinci sətirdə sütunların adları yazılır: {columns}.',
  'input.missingColumn': '“{column}” sütunu çatışmır. Onu birinci sətrə əlavə edin.',
  'input.unknownColumn': '“{column}” adlı sütun yoxdur. Tanınan sütunlar: {known}.',
  'input.repeatedColumn': '“{column}” sütunu birinci sətirdə iki dəfə yazılıb.',
  'input.wrongCells':
    'Sətirdə {given} xana var, birinci sətirdə isə {expected}. Vergül olan xana dırnaq içində yazılır.',
  'input.missing': `Bu sahə çatışmır; burada ${kind} olmalıdır.`,
  'input.wrongType': `“{given}” – ${kind} deyil.`,
  'input.wrongShape': '“{given}” burada gözlənilən quruluşda deyil.',
  'input.unknownField': 'Burada “{field}” adlı sahə yoxdur.{known, select, _ {} other { Tanınan sahələr: {known}.}}',
  'input.notOneOf': '“{given}” bunlardan heç biri deyil: {known}.',
  'input.tooFew': 'Siyahı qısadır: ən azı {least} olmalıdır.',
  'input.tooMany': 'Siyahı uzundur: ən çoxu {most} olmalıdır.',
  'input.tooLong': 'Məzmun həddən artıq böyükdür; ən çoxu {most} KiB ola bilər. Uzun mətni əlavə kimi verin.',
  'input.empty': 'Boş ola bilməz.',
  'input.notStorable': 'Mətndə saxlanıla bilməyən işarə var (NUL və ya yarımçıq işarə). Yenidən yazın.',
  'input.notAnId':
    '“{given}” identifikator deyil. O, 40-dək hərf, rəqəm, “.”, “_” və “-” işarəsindən ibarətdir, məsələn, E017.',
  'input.notOfHr': '“{given}” həmin gün kadr xidmətində deyil.',
  'input.notInService': '“{given}” həmin gün orqanda qulluqda deyil.',
  'input.ownDeputy': 'Heç kim özünü əvəz edə bilməz.',
  'input.endsBeforeBegin': 'Son gün ({to}) birinci gündən ({from}) əvvəldir.',
  'input.inThePast': '{day} keçib: əvəz edən bu gündən və ya sonrakı gündən təyin olunur.',
  'input.notADate': '“{given}” təqvim günü deyil. 2026-01-31 kimi yazın.',
  'input.notADateTime': '“{given}” gün və saat deyil. 2026-01-31T09:40 kimi yazın.',
  'input.notAMonthDay': '“{given}” ilin günü deyil. Ay və günü 01-31 kimi yazın.',
  'input.notATime': '“{given}” saat deyil. 09:00 kimi yazın.',
  'input.notAYear': '“{given}” il deyil. 2026 kimi yazın.',
  'input.notAHash': '“{given}” SHA-256 deyil: 64 işarə, 0–9 rəqəmləri və a–f hərfləri.',
  'input.notYesNo': '“{given}” nə yes-dir, nə də no.',
  'input.notAClass': '“{given}” təsnifat deyil. supreme-2 və ya fifth-1 kimi yazın, yaxud boş saxlayın.',
  'input.notAnEmail': '“{given}” elektron poçt ünvanı deyil.',
  'input.notAScore': '“{given}” yekun qiymət deyil. 2.0-dan 5.0-dək, bir onluq rəqəmlə yazın.',
  'input.notDone':
    '“{given}” tədbirin nə vaxt icra olunduğunu göstərmir. Günü 2026-01-31 kimi, yaxud yes və ya no yazın.',
  'input.doneWithoutMeasure':
    '“{given}” tədbirin icra olunduğunu göstərir, tədbirin özü isə yazılmayıb. Onu measure sütununda yazın, yaxud xananı boş saxlayın.',
  'input.notWholePositive': '“{given}” 1-dən başlayan tam ədəd deyil.',
  'input.notABodyId': '“{given}” orqanın identifikatoru deyil: 2–40 kiçik latın hərfi, rəqəm və “-”.',
  'input.notAZone': '“{given}” dəyişməz saat qurşağı deyil. Asia/Baku kimi yazın.',
  'input.notDecimals': '“{given}” 0-dan 4-dək onluq rəqəmlərin sayı deyil.',
  'input.opensTooLate': '“{given}” qiymətləndirmənin açılış günü ola bilməz. Ay və günü yazın, ən geci 12-01 (§4.1).',
  'input.hoursOutOfOrder': 'Saatların ardıcıllığı pozulub: başlanğıc, naharın əvvəli və sonu, son.',
  'input.noHrService': 'Kadr məsələləri üzrə heç kim göstərilməyib. Ən azı bir nəfər yazın; birincisi rəhbərdir.',
  'input.repeatedUnit': '“{unit}” adı iki dəfə yazılıb. İki bölmənin adı eyni ola bilməz.',
  'input.unknownUnit': 'Orqanda “{unit}” adlı struktur bölmə yoxdur.{known, select, _ {} other { Olanlar: {known}.}}',
  'input.unknownSubUnit':
    '{unit, select, _ {Struktur bölmələrdən kənarda} other {“{unit}” daxilində}} “{subUnit}” adlı bölmə yoxdur.{known, select, _ {} other { Olanlar: {known}.}}',
  'input.repeatedId': '{id} artıq {line} nömrəli sətirdə var. Bir identifikator bir nəfərə aiddir.',
  'input.unknownPerson':
    '{id} identifikatorlu şəxs yoxdur. O, roster.csv faylında olmalı və ya “hired” sətri ilə qəbul edilməlidir.',
  'input.noSupervisor':
    'Bilavasitə rəhbər göstərilməyib. Yalnız dövlət orqanının rəhbərində boş ola bilər (body.json: headOfBody).',
  'input.ownSupervisor': '{id} özünün rəhbəri ola bilməz.',
  'input.circle': 'Bu şəxslər dairəvi şəkildə bir-birinə tabedir: {people}.',
  'input.appointedLater':
    'Təyinat günü {appointedOn} olduğundan {year}-ci il yanvarın 1-nə siyahıda ola bilməz. changes-{year}.csv faylına “hired” kimi yazın.',
  'input.notOfAPerson': '“{type}” sətri orqana aiddir: “{given}” əvəzinə servantId boş saxlanılır.',
  'input.noDetails': '“{type}” sətrinin təfərrüatı olmur. Xananı boş saxlayın.',
  'input.notAnOffice':
    '“{given}” vəzifə deyil. Olanlar: headOfBody, hrDeputyHead, hrService, internalControl, unitHead:<ad>, subUnitHead:<ad>.',
  'input.statusBackwards':
    'Heç kim yenidən “{given}” olmur. Siyahıdakı statusu yazın və ya yeni təyinatı dəyişiklik kimi daxil edin.',
  'input.movedWithoutDay':
    'Bu, siyahıdakından fərqlidir, təyinat günü ({day}) isə eynidir. Hansı gündən qüvvədə olduğunu appointedOn xanasına yazın; adı dəyişən bölmə “unitChanged” kimi daxil edilir.',
  'input.appointedEarlier':
    'Siyahıda vəzifəyə təyinat {given} deyil, daha gec, {known} tarixindədir. Həmin günü yazın və ya onu dəyişiklik kimi düzəldin.',
  'input.yearNotOver': '{year}-ci il bitməyib: nəticə yalnız əvvəlki illər üçün olur.',
  'input.resultOfRecord': '{year}-ci ilin nəticəsi qeydiyyatdadır ({score}) və yalnız orada düzəldilir. Sətri çıxarın.',
  'input.contradiction': 'Sətir siyahıya ziddir: {because}',
  'input.gradeOfScore': `“{given}” dərəcəsi {score} qiymətinə uyğun deyil, o, “${select('grade', gradeWords)}” deməkdir ({grade}).`,
  'input.repeatedResult': '{id} üzrə {year}-ci ilin nəticəsi artıq {line} nömrəli sətirdə var.',
  'input.notASafeAddress':
    '“{given}” https ilə başlayan ünvan deyil. https://mizan.example.gov.az kimi yazın; http yalnız bu kompüterin öz ünvanında olar.',
  'input.notAnOrigin': '“{given}” ünvanında yol və ya sorğu olmamalıdır. https://mizan.example.gov.az kimi yazın.',
  'input.wantedWith': '{other} təyin ediləndə bu da təyin edilməlidir.',
  'input.noPublicUrl':
    'Konsol bu kompüterdən kənarda da açıqdır, ünvanı isə bilinmir. İnsanların açdığı ünvanı yazın: https://mizan.example.gov.az.',
  'input.noCalendars': 'Burada təqvim faylı yoxdur. Hər il üçün bir fayl lazımdır, məsələn, az-2026.json.',
  'input.repeatedYear': '{year}-ci ilin faylı artıq var: {file}. İkisindən birini saxlayın.',
  'input.anotherBody': 'Bu məlumat qovluğunda artıq başqa orqan var; başqa qovluqdan istifadə edin (MIZAN_DATA).',
  'input.missingCalendar':
    '{year}-ci ilin iş təqvimi çatışmır. az-{year}.json faylını bu qovluğa əlavə edin və ya --calendars ilə başqa qovluq göstərin.',
  'input.unknownAct': '“{act}” adlı əməliyyat yoxdur. Siyahı: “mizan act --help”.',
  'input.actElsewhere': '“{act}” əməliyyatı “{on}” üzrə aparılmır. Orada olanlar: {known}.',
  'input.unknownSubject':
    '“{given}” üzrə əməliyyat aparıla bilməz. Qulluqçunun identifikatorunu, unit:<ad> və ya body yazın.',
  'input.anotherYear': '“{given}” {year}-ci ilə aid deyil.',
  'input.beforeYear': '{given} qiymətləndirilən {year}-ci ildən əvvəldir. --year-i düzəldin və ya sətri çıxarın.',
  'input.outOfOrder': '{given} – {givenBefore} vaxtından sonra yazılıb: sətirlər vaxt ardıcıllığı ilə durmalıdır.',
} as const satisfies WordsFor<typeof inputCodes>;
