import type { recordCodes } from '../codes/records.ts';
import type { WordsFor } from '../codes/values.ts';

export const recordWords = {
  'cli.verify': 'Qeydləri yoxla: heş zəncirləri, imzalar və görünüşlərin jurnala uyğunluğu',
  'cli.rebuild': 'Bütün görünüşləri jurnaldan yenidən qur və nəyin fərqləndiyini göstər',

  'report.version': '{version}{correction, plural, =0 {} other { (# nömrəli düzəliş)}}',
  'report.none': 'hələ yoxdur',
  'report.servants': '{servants}, onlardan {appraised} nəfərin qiyməti var',
  'report.signedBy': 'Rəhbərin imzası',
  'report.countersigned': 'Kadr xidmətinin imzası',
  'report.withHr': 'Kadr xidmətinə təqdim edilib',
  'report.proposals': 'Təklif olunan tədbirlər',
  'report.by': '{by}, {on}',
  'report.presented': 'Təqdim edilib',
  'report.annexes': '3 nömrəli əlavə: {annex3}, 5 nömrəli əlavə: {annex5}',
  'report.excellent': '{excellent}, ən çoxu {limit} (5.2-ci bənd)',
  'report.opinion': 'Kadr məsələləri üzrə rəhbər müavininin rəyi',
  'report.approved': 'Təsdiq edilib',
  'report.submitted': 'Dövlət İmtahan Mərkəzinə təqdim edilib',
  'report.measures': '{decided} tədbir müəyyən edilib, {done} icra olunub',
  'report.ofVersion': '{version}-ci variant, {on}',
  'report.label.version': 'Variant',
  'report.label.forms': 'formalar',
  'report.forms': '{received} təqdim edilib, {awaited} gözlənilir',
  'report.label.servants': 'Dövlət qulluqçuları',
  'report.label.annexes': 'Sətirlər',
  'report.label.excellent': '“Əla” qiymət alanlar',
  'report.label.measures': 'Tədbirlər',

  'verify.sound':
    'Qeydlər bütövdür: {subjects} jurnal, {entries} qeyd, {signatures} imza; görünüşlər jurnallara uyğundur.',
  'verify.entry': '{subject}, {seq}-ci qeyd: {fault}',
  'verify.view': '{subject}: {fault}',
  'verify.broken':
    '{subjects} jurnaldan {count} jurnalda qeydlər pozulub. Görünüşləri “mizan rebuild” yenidən qurur; dəyişdirilmiş jurnal ehtiyat nüsxədən bərpa edilir.',
  'verify.fault.content': 'məzmun heşi qeydə alınmış məzmun deyil və ya əvvəlki qeydin davamı deyil',
  'verify.fault.envelope': 'qeydin daxil olma məlumatı əvvəlki kimi deyil və ya əvvəlki qeydin davamı deyil',
  'verify.fault.gap': 'qeyd yoxdur',
  'verify.fault.signature': 'imza formanın və ya hesabatın o vaxtkı məzmununa aid deyil',
  'verify.fault.unfoldable': 'qeyd əvvəlkilərdən irəli gələ bilməz',
  'verify.fault.head': 'jurnal sonuncu qeydin alındığı yerdə bitmir',
  'verify.fault.state': 'saxlanılan vəziyyət jurnalın verdiyi vəziyyət deyil',
  'verify.fault.list': 'siyahıdakı sətir jurnalın verdiyi sətir deyil',
  'verify.fault.tasks': 'tapşırıqlar jurnalın verdiyi tapşırıqlar deyil',

  'rebuild.same': 'Heç nə fərqlənmirdi: {subjects} jurnal oxundu.',
  'rebuild.differed': '{subject}: {what}',
  'rebuild.done': '{count} jurnalın görünüşləri yenidən quruldu; {subjects} jurnal oxundu.',

  'start.units':
    '{year}-ci ilin struktur bölmə hesabatları: {collecting} forma gözləyir, {ready} imzalanmağa hazırdır, {signed} imzalanıb, {withHr} kadr xidmətindədir.',
  'start.finalReport': '{year}-ci ilin yekun hesabatı: {stage}.',
} as const satisfies WordsFor<typeof recordCodes>;
