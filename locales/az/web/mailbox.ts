/** What the mailbox page says. */
export const mailboxWords = {
  'web.mailbox.title': 'Məktublarım',
  'web.mailbox.ask': 'Sizə göndərilən və göndəriləcək bildirişlər',
  'web.mailbox.none': 'Hələ heç bir bildiriş yoxdur. Yeni tapşırıq yarananda burada görünəcək.',
  'web.mailbox.waiting': 'göndərilməyi gözləyir',
  'web.mailbox.mailed': 'göndərilib',
  'web.mailbox.refused': 'ünvan qəbul etmir',
  'web.mailbox.mailbox': 'yalnız burada göstərilir',
  'web.mailbox.feed': 'Təqvim proqramı üçün ünvan',
  'web.mailbox.feedWhat':
    'Tapşırıqların son günləri və müsahibələr təqvim proqramınızda görünsün deyə, ona bu ünvanı verin. Ünvanı bilən hər kəs onu oxuya bilər.',
  'web.mailbox.feedSince': 'Ünvan {day} tarixində yaradılıb və ikinci dəfə göstərilmir.',
  'web.mailbox.feedNone': 'Hələ ünvan yoxdur.',
  'web.mailbox.feedMake': 'Ünvan yarat',
  'web.mailbox.feedRenew': 'Yeni ünvan yarat, köhnəsi işləməsin',
  'web.mailbox.feedRevoke': 'Ünvanı ləğv et',
  'web.mailbox.feedAddress': 'Ünvanınız',
  'web.mailbox.feedOnce': 'Bu ünvanı indi köçürün: o bir daha göstərilməyəcək.',
  'web.mailbox.refusedTitle': 'Məktub qəbul etməyən ünvanlar',
  'web.mailbox.refusedWho': 'Şəxs',
  'web.mailbox.refusedSaid': 'Serverin cavabı',
};
