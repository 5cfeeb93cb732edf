import type { signInCodes } from '../codes/sign-in.ts';
import type { WordsFor } from '../codes/values.ts';

export const signInWords = {
  'signIn.skip': 'Məzmuna keç',
  'signIn.title': 'Daxil olma',
  'signIn.faultTitle': 'Səhv: {title}',
  'signIn.toMend': 'Düzəldilməli olan',
  'signIn.byProvider': 'Orqanın hesabı ilə daxil ol',
  'signIn.byPassword': 'Ad və parol ilə',
  'signIn.id': 'İstifadəçi adı',
  'signIn.idHint': 'Siyahıdakı identifikatorunuz, məsələn, E005',
  'signIn.password': 'Parol',
  'signIn.enter': 'Daxil ol',
  'signIn.again': 'Daxil olma səhifəsinə qayıt',
  'signIn.idMissing': 'İstifadəçi adını yazın.',
  'signIn.passwordMissing': 'Parolu yazın.',
  'signIn.wrong':
    'İstifadəçi adı və ya parol düzgün deyil. 15 dəqiqədə beş səhv cəhddən sonra daxil olma müvəqqəti bağlanır.',
  'signIn.locked':
    'Səhv cəhdlər çox olduğu üçün daxil olma {until} vaxtınadək bağlıdır. Tələsirsinizsə, inzibatçıdan yeni birdəfəlik parol istəyin.',
  'signIn.busy': 'Çox adam eyni vaxtda daxil olur',
  'signIn.busyDetail': 'Parolunuza baxılmadı və cəhd sayılmadı. Bir dəqiqədən sonra yenidən daxil olun.',
  'signIn.lapsed': 'Birdəfəlik parolun vaxtı keçib',
  'signIn.lapsedDetail': 'İnzibatçıdan yeni birdəfəlik parol istəyin.',
  'signIn.notInService': 'Orqanda vəzifəniz yoxdur',
  'signIn.notInServiceDetail':
    'Siyahıya görə bu gün orqanda vəzifə tutmursunuz, buna görə daxil ola bilməzsiniz. Səhvdirsə, kadr xidmətinə müraciət edin. Qiymətləndirmənizin nəticələri şəxsi işinizdə saxlanılır (§4.25).',
  'signIn.signedOut': 'Çıxış etdiniz.',
  'signIn.kept':
    'Seansınız bitib. Yazdıqlarınız qaralama kimi saxlanılıb: daxil olun, mətn yerində olacaq. Əlavə etdiyiniz faylları yenidən seçin.',
  'signIn.sessionEnded': 'Seansınız bitib. Yenidən daxil olun; sonra həmin səhifəyə qayıdacaqsınız.',
  'signIn.required': 'Daxil olmaq lazımdır',
  'signIn.requiredDetail': 'Əvvəlcə /sign-in səhifəsində daxil olun; seansınız bitibsə, yenidən.',
  'signIn.foreign': 'Göndərilən qəbul edilmədi',
  'signIn.foreignDetail':
    'Forma bu saytın açıq səhifəsindən gəlməyib və ya səhifə köhnəlib; heç nə dəyişməyib. Geri qayıdın, səhifəni yeniləyin və yenidən göndərin.',

  'signIn.sample': 'Nümunə orqanın şəxsləri',
  'signIn.sampleHint': 'Bu orqan uydurmadır: kimin gözü ilə baxmaq istədiyinizi seçin.',
  'signIn.notSample': 'Parolsuz daxil olmaq mümkün deyil',
  'signIn.notSampleDetail':
    'Bir kliklə daxil olma yalnız nümunə orqanda, öz kompüterinizdə və orqanın hesabları qoşulmayanda açıqdır.',
  'signIn.office.head': 'orqanın rəhbəri',
  'signIn.office.hrDeputy': 'kadr məsələləri üzrə rəhbər müavini',
  'signIn.office.hr': 'kadr xidməti',
  'signIn.office.control': 'daxili nəzarət',

  'signIn.providerAway': 'Orqanın hesab xidməti cavab vermir',
  'signIn.providerAwayDetail':
    'Daxil olma orqanın hesab xidmətindən asılıdır, o isə indi cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin. Son gün bu gündürsə, kadr xidmətinə kağız üzərində müraciət edin: kağız baş verdiyi günlə qəbul edilir (I-27).',
  'signIn.stale': 'Bu daxil olma artıq qüvvədə deyil',
  'signIn.staleDetail':
    'Daxil olma başqa brauzerdə, on dəqiqədən əvvəl başlanıb və ya artıq istifadə olunub. Yenidən başlayın.',
  'signIn.providerRefused': 'Daxil olma baş tutmadı',
  'signIn.providerRefusedDetail':
    'Orqanın hesab xidməti sizi buraxmadı və ya siz imtina etdiniz. Yenidən başlaya bilərsiniz; təkrar olunursa, inzibatçıya bildirin.',
  'signIn.unexpected': 'Hesab xidmətinin cavabı qəbul edilmədi',
  'signIn.unexpectedDetail':
    'Cavab gözlənilən kimi deyildi, buna görə daxil olmadınız. Yenidən başlayın; təkrar olunursa, inzibatçıya bildirin: o, xidmətin jurnalına və MIZAN_OIDC_ ilə başlayan parametrlərə baxmalıdır.',
  'signIn.unknown': 'Hesabınız orqanın siyahısında tapılmadı',
  'signIn.unknownDetail':
    'Orqanın hesab xidmətində tanındınız, amma bu hesab siyahıdakı heç kimə bağlı deyil: “{givenSubject}”. Heç nə yaradılmayıb. Bu yazını inzibatçıya göndərin: o, hesabı sizə bağlayar.',
  'signIn.claimMissing':
    'Orqanın hesab xidmətində tanındınız, amma cavabda kim olduğunuzu deyən “{claim}” məlumatı yoxdur. Heç nə yaradılmayıb. Bunu inzibatçıya bildirin.',
  'signIn.otherAccount': 'Başqa hesabla daxil ol',

  'signIn.signOut': 'Çıxış et',
  'signIn.signOutElsewhere': 'İndi orqanın hesab xidmətindən də çıxırsınız.',
  'signIn.goOn': 'Davam et',
  'signIn.signOutTitle': 'Çıxış',
  'signIn.signOutDetail': 'Çıxışdan sonra bu brauzerdəki bütün vərəqlərdə yenidən daxil olmaq lazım gələcək.',

  'signIn.newPasswordTitle': 'Parolun dəyişdirilməsi',
  'signIn.mustChange': 'Birdəfəlik parolla daxil olmusunuz. Davam etmək üçün öz parolunuzu təyin edin.',
  'signIn.currentPassword': 'Hazırkı parol',
  'signIn.newPassword': 'Yeni parol',
  'signIn.newPasswordHint':
    'Ən azı {shortestPassword} simvol. Bir neçə sözdən ibarət ifadə həm möhkəm, həm yaddaqalandır.',
  'signIn.repeatedPassword': 'Yeni parol təkrar',
  'signIn.changePassword': 'Parolu dəyiş',
  'signIn.othersEnd': 'Başqa cihazlardakı seanslarınız bitəcək.',
  'signIn.currentWrong': 'Hazırkı parol düzgün deyil.',
  'signIn.notRepeated': 'Təkrar yazılan parol eyni deyil.',
  'signIn.tooShort': 'Parol qısadır: ən azı {shortestPassword} simvol olmalıdır.',
  'signIn.tooLong': 'Parol uzundur: ən çoxu 128 simvol ola bilər.',
  'signIn.tooSimple': 'Parolda çox az fərqli simvol var. Bir neçə fərqli söz yazın.',
  'signIn.common': 'Bu parol asan tapılır: çox yayılmış sözlər, ardıcıl düymələr və ya yalnız rəqəmlərdir.',
  'signIn.ownName': 'Parol adınızdan və ya identifikatorunuzdan ibarət olmamalıdır.',
  'signIn.sameAsBefore': 'Yeni parol əvvəlkindən fərqli olmalıdır.',
  'signIn.noPasswordHere': 'Parolunuz burada deyil',
  'signIn.noPasswordHereDetail':
    'Burada parolla daxil olmamısınız. Orqanın hesabının parolu orqanın öz xidmətində dəyişdirilir.',
} as const satisfies WordsFor<typeof signInCodes>;
