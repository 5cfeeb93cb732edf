import type { HttpCode } from '../codes/http.ts';

export const httpWords = {
  'http.badInput':
    '{count, plural, one {Göndərilənin bir yeri olmalı olduğu kimi oxunmur.} other {Göndərilənin # yeri olmalı olduğu kimi oxunmur.}}',
  'http.refused': 'Qanun buna yol vermir (§{clause}).',
  'http.notFound': 'Burada heç nə yoxdur.',
  'http.notFoundDetail': 'Ünvan heç yerə aparmır və ya orada olan Sizə göstərilmir.',
  'http.notJson': 'Sorğunun məzmunu oxunmur.',
  'http.notJsonDetail': 'UTF-8 kodlaşdırmasında JSON gözlənilir. Heç nə qəbul edilmədi.',
  'http.moved': 'İndi başqa nəticə verərdi',
  'http.notAccepted': 'Bu növ məzmun burada oxunmur.',
  'http.notAcceptedDetail': 'Oxuna bilən növlər: {known}.',
  'http.tooMany': 'Eyni vaxtda həddən çoxdur.',
  'http.tooManyDetail':
    'Yenilik gözləyən bağlantıların sayı bir nəfər üçün yol verilən həddədir. Bir neçəsini bağlayın və bir dəqiqədən sonra yenidən sorğu göndərin.',
  'http.tooLarge': 'Göndərilən çox böyükdür.',
  'http.tooLargeDetail': 'Bir dəfəyə ən çoxu {most} KiB göndərmək olar. Heç nə qəbul edilmədi.',
  'http.unreachable': 'Xidmət hazırda cavab vermir.',
  'http.unreachableDetail':
    'Heç nə dəyişmədi. Eyni sorğunu {seconds} saniyədən sonra yenidən göndərin: o, bir dəfə, həmin anda alınmış sayılaraq qəbul ediləcək.',
  'http.notYet': 'Orqanın məlumatları və ya təqvimi bu qədər irəli getmir.',
  'http.defect': 'Xəta bizim tərəfdədir.',
  'http.defectDetail': 'Heç nə dəyişmədi. Xidmətə cavabdeh olanlara bu nömrəni bildirin: {request}.',
  'http.noKey': 'Sorğuda açar yoxdur.',
  'http.noKeyDetail':
    'Idempotency-Key başlığı tələb olunur: 8-dən 100-dək hərf, rəqəm, nöqtə, iki nöqtə, defis və ya alt xətt; hər əməliyyat üçün yeni, təkrar göndərildikdə eyni.',
  'http.noSuchVersion': '{givenNumber} nömrəli variant və ya əmr yoxdur. Nömrəsiz soruşsanız, qüvvədə olanı verilir.',
  'http.nothingToOrder': '{year}-ci il üzrə əmrə daxil edilməmiş tədbir yoxdur: tədbiri orqan rəhbəri müəyyən edir.',
} as const satisfies Record<HttpCode, string>;
