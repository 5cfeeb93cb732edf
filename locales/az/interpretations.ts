/** What is held where the law is silent. */
export const interpretationWords: Readonly<Record<string, string>> = {
  'I-1':
    'Hesablama tam dəqiq aparılır; yalnız yekun qiymət yuvarlaqlaşdırılır: §5.1-dəki hədlər kimi bir onluq rəqəmədək, yarısı yuxarı.',
  'I-2':
    'İş günləri orqanın iş təqvimi ilədir: ilin rəsmi təqvimi varsa, onunla, yoxdursa, bayramlar çıxılmaqla bazar ertəsindən cüməyədək.',
  'I-3': 'Hadisə günü sayılmır; müddət son günün saat 24:00-da bitir.',
  'I-4':
    'Qeyri-iş gününə düşən tarix qanunun son günü olaraq qalır; tapşırıqda həmin gün və ya ondan əvvəlki son iş günü göstərilir.',
  'I-5': 'Rübün son həftəsi ayın son yeddi günüdür; dekabrın əvvəli onun ilk yeddi günüdür.',
  'I-6':
    'Altı ay hazırkı vəzifədə, təyinatdan və ya sınaq müddətinin sonundan, qulluğa sayılmayan yoxluqlar çıxılmaqla 31 dekabradək hesablanır.',
  'I-7': 'Üç aydan az o deməkdir ki, rəhbər 1 oktyabrdan sonra başlayıb.',
  'I-8': 'Kadr xidməti başqasını müəyyən etmədikdə, yenidən həmin şəxs qiymətləndirir; hər dəfə qeydiyyatda qalır.',
  'I-9': 'Hər nəticəyə etiraz etmək olar: hər dəfənin öz müddətləri var.',
  'I-10':
    'Hesabat öz günündə, narazılıq öz sütununda göstərilməklə gedir; sonrakı dəyişiklik nömrələnmiş düzəlişlə bildirilir.',
  'I-11':
    'Həvəsləndirmə üçün “ardıcıl” yanaşı təqvim illəridir; vəzifə dəyişikliyi üçün aralarında nə olmasından asılı olmayaraq bir-birinin ardınca gələn qiymətləndirmələrdir.',
  'I-12':
    'Qiymətləndirilənlərin ən çoxu beşdə biri, aşağı yuvarlaqlaşdırılmaqla. Artıq olduqda yekun hesabat təsdiq edilmir; heç bir qiymət öz-özünə azalmır.',
  'I-13':
    'Sistem heç nəyi kiminsə yerinə doldurmur. Vaxtında edilməyən iş gecikən kimi qeyd olunur, bir pillə yuxarıya və kadr xidmətinə bildirilir və yenə də edilə bilər.',
  'I-14':
    'İşdə olmayanın rüblük qeydləri yoxdursa, yekun hesabat təqdim olunanadək qayıtması gözlənilir; sonra 5 nömrəli əlavə.',
  'I-15': 'İl ərzində qiymətləndirilən olan üçün, altı ay qalırsa, forma həmin gündən on gün ərzində tərtib olunur.',
  'I-16': 'İlin sonunadək nəticəsiz ayrılan heç bir hesabatda olmur; sonra ayrılan 5 nömrəli əlavədə olur.',
  'I-17': 'Hər qiymətləndirilmə dekabrın 1-də özü açılır; daha əvvəl yalnız orqanın qaydası ilə.',
  'I-18':
    '5 nömrəli əlavədə 31 dekabrda orqanda vəzifə tutan və nəticəsi olmayan hər kəs olur; hər birində səbəb kimi bənd göstərilir.',
  'I-19': 'Əvvəlki rəhbər keçid günündən, ən geci §4.1-in müddətində qiymətləndirir; qalanı hamıda olduğu kimidir.',
  'I-20':
    'Qiymətləndirilmə günü formanın tamamlandığı gündür: son imza, səbəbi yazılmış imtina və ya şahidlərlə tərtib edilən protokol.',
  'I-21':
    'İşdə olmayan ya rüblük qeydlər əsasında, ya da qayıdandan sonra qiymətləndirilir. Rəy və imza qayıdanda alınır; etiraz müddəti nəticənin təqdim olunduğu gündən başlayır.',
  'I-22': 'Qanun qərar üçün müddət qoymadıqda, orqanın qaydası ilə beş iş günü sayılır və belə də göstərilir.',
  'I-23': 'Əsaslı sayılan etiraz həmin şəxsin apardığı yeni qiymətləndirilməni açır.',
  'I-24': 'Rəhbərin tabe olduğu şəxsə keçmək üçün qərarın təqdim olunduğu gündən beş iş günü var.',
  'I-25': 'Hərəkətlər istənilən gün qəbul olunur; yalnız müsahibə iş günü və iş vaxtı tələb edir.',
  'I-26': 'Mühümlük dərəcələri 1-dən 100-dək tam faizdir; orqan onluq kəsrə icazə verə bilər.',
  'I-27':
    'Kadr xidməti kağızda olanı günü, istinadı və kimin daxil etdiyi göstərilməklə daxil edə bilər. Müddətlər baş verdiyi gündən sayılır.',
  'I-28': '4.20–4.22-nin xüsusi qaydası tətbiq olunur: bilavasitə rəhbər, onun tabe olduğu şəxs, orqanın rəhbəri.',
  'I-29':
    'Başqa rəhbərin tabeliyinə keçid §3.5 üzrədir; rəhbər dəyişmirsə, qiymətləndirilmə davam edir və keçid qeyd olunur.',
  'I-30':
    'Qulluqçu həmin həftədə işdə olmayıbsa, həftənin sonunadək başqa vəzifəyə keçibsə (§3.5) və ya forma sonra tərtib edilibsə, rüblük qeyd tələb olunmur. Tələb olunan qeyd yoxdursa, imza qoyulmur; o, gec də yazıla bilər.',
  'I-31':
    'Müddətlər işdə olanların birinci qiymətləndirilməsinə aiddir; yoxluq onları qayıdışadək dayandırır, yeni qiymətləndirilmənin öz müddəti yoxdur.',
  'I-32':
    'Tabe olduğu şəxs orqanın rəhbəridirsə, onun qərarı orqan daxilində sonuncudur; qiymətləndirən özü rəhbərdirsə, etiraza o baxır. §4.24 açıq qalır.',
  'I-33':
    'Yekun hesabat təqdim olunanda işdə olub nəticəsi olmayan açıq qalır və 5 nömrəli əlavədə olur; işdə olmayanınkı bununla bağlanır.',
  'I-34':
    'Yanvarda təyin edilən və ya qayıdan üçün forma 30 yanvaradək, yaxud həmin gündən on gün ərzində – hansı gecdirsə – tərtib olunur.',
  'I-35': 'Müsahibə iş vaxtında, nahar fasiləsindən kənar keçirilir; qısaldılmış gündə bir saat az.',
  'I-36':
    'Rəhbər işdə olmayanda və ya ayrılanda formanı və rüblük qeydi onun tabe olduğu şəxs yaza bilər; ayrılandan qeydlər daha tələb olunmur.',
  'I-37':
    'Vəzifədə altı aydan çox qulluq edib başqa dövlət orqanına keçən burada qiymətləndirilir; əks halda ayrılmış kimi bağlanır.',
  'I-38': 'Bir qulluqçuya bir il üzrə dərəcənin açdığı tədbirlərdən biri.',
  'I-39': 'Martın 1-dək əvvəlki ilin qiymətləndirilməsinə görə qərara alınmış tədbirlər bildirilir.',
  'I-40':
    'Bölmənin hesabatını təhvil verilən formalar əsasında bölmə rəhbəri hazırlayır; bilavasitə rəhbərin payı tam formadır.',
  'I-41':
    'Kimin əvəz edəcəyini kadr xidməti müəyyən edir: tabe olduğu şəxs və ya orqanın göstərdiyi əlaqələndirən vəzifəli şəxs.',
  'I-42': 'Hər tapşırıqda nə ilə ölçüldüyü yazılır; formada gözlənilən nəticə ilə birlikdə çap olunur.',
  'I-43':
    'Nə rəy, nə imza verən qulluqçuya xəbərdarlıq edilir; üç iş günündən sonra kadr xidməti iki şahidin yanında protokol tərtib edir və forma tamamlanır.',
  'I-44':
    'Rəhbərin tabe olduğu şəxs forma kadr xidmətinə çatanadək etiraz olmadan da, səbəbini yazmaqla, yenidən qiymətləndirilməni tapşıra bilər.',
  'I-45':
    'Ölçüsüz tapşırıq, səbəbsiz dəyişiklik və əsassız etiraz qəbul olunmur: bu, həmin bəndlərdən irəli gələn orqanın qaydasıdır.',
};
