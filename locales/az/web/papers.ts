/** What the console says of papers to keep. */
export const papersWords = {
  'web.papers.heading': 'Sənədlər',
  'web.papers.title':
    '{paper, select, annex1 {Qiymətləndirmə forması (1 nömrəli əlavə)} annex2 {Struktur bölmənin hesabatı (2 nömrəli əlavə)} annex3 {Yekun hesabat (3 nömrəli əlavə)} annex5 {Qiymətləndirilməyənlər haqqında hesabat (5 nömrəli əlavə)} order {Tədbirlər haqqında əmr} other {Əvvəlki ilin tədbirlərinin icrası}}',
  'web.papers.form': 'Sizə göstərildiyi qədər, bu günə olan vəziyyəti ilə.',
  'web.papers.latest':
    '{paper, select, order {Növbəti əmrin layihəsi: hələ heç bir əmrə daxil edilməmiş tədbirlər.} measures {Bu günə olan vəziyyəti ilə.} other {{versions, plural, =0 {Hələ imzalanmayıb: bu günə olan layihə.} other {Qüvvədə olan variant.}}}}',
  'web.papers.none': 'Əmrə daxil edilməmiş tədbir yoxdur.',
  'web.papers.versions': 'Nömrələnmiş variantlar ({count})',
  'web.papers.version':
    '{number} nömrəli variant{correction, select, 0 {} other { ({correction} nömrəli düzəliş)}}, {on}{standing, select, approved {, təsdiq edilib} open {, təsdiq edilməyib} other {}}',
  'web.papers.order': '{givenNumber} nömrəli əmr, {on}',
  'web.papers.file': '{kind}, {lang, select, az {azərbaycanca} other {ingiliscə}}',
};
