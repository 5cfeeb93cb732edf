import type { noticeCodes } from '../codes/notices.ts';
import type { WordsFor } from '../codes/values.ts';

const kind = '{kind, select, interview {Müsahibə} other {Rüblük görüş}}';
const kindInside = '{kind, select, interview {müsahibə (§4.15)} other {rüblük görüş (§3.2)}}';

export const noticeWords = {
  'mail.greeting': 'Hörmətli {name}!',
  'mail.subject.task': '{task}{on, select, _ {} other {: {on}}}{due, select, _ {} other { · son gün {due}}}',
  'mail.subject.overdue': 'Gecikir: {task}{on, select, _ {} other {: {on}}}',
  'mail.subject.tasks': 'Sizin üçün {count} tapşırıq{late, plural, =0 {} other {, onlardan #-i gecikir}}',
  'mail.heading.tasks': 'Sizdən tələb olunur:',
  'mail.heading.overdue': 'Gecikənlər:',
  'mail.heading.escalated': 'Başqalarında gecikənlər:',
  'mail.due': 'son gün {due}{left, select, _ {} 0 {: bu gündən sonra iş günü qalmayıb} other {: {left} iş günü qalıb}}',
  'mail.wasDue': 'son gün {due} idi; yenə də icra olunmalıdır',
  'mail.clause': '§{clause} üzrə',
  'mail.lateOne': 'icra etməli olan: {name}',
  'mail.whyEscalated':
    'Gecikən şəxsin yuxarı vəzifəli şəxsi olduğunuz və ya kadr xidmətində çalışdığınız üçün sizə bildirilir (I-13).',
  'mail.decided.subject': 'Qərar sizi gözləyir',
  'mail.decided.text':
    'Müraciətiniz üzrə qərar qəbul edilib və sizə təqdim olunmağı gözləyir. Onu Mizanda özünüz aça bilərsiniz. Qərarın məzmunu məktubla göndərilmir.',
  'mail.presented.subject': 'Qərar sizə təqdim edildi',
  'mail.presented.text':
    'Qiymətləndirməniz üzrə qərar sizə təqdim edildi. Qanun növbəti addım üçün müddət nəzərdə tutursa, o, həmin gündən hesablanır: son günü Mizan göstərir. Qərarın məzmunu məktubla göndərilmir.',
  'mail.digest.subject': '{day}: əməkdaşlarınızda {count} tapşırıq{late, plural, =0 {} other {, #-i gecikir}}',
  'mail.digest.late': 'Əməkdaşlarınızda gecikənlər:',
  'mail.digest.open': 'Əməkdaşlarınızda açıq qalanlar:',
  'mail.digest.own': 'Öz tapşırıqlarınız:',
  'mail.digest.more': '… və Mizanda daha {count}.',
  'mail.invitation.subject': `{change, select, cancelled {Ləğv edildi: } moved {Vaxtı dəyişdi: } other {}}${kind}, {name} · {at}`,
  'mail.invitation.text': `{name} ilə ${kindInside} {change, select, cancelled {({at}) ləğv edildi.} other {{at} keçirilir, {minutes} dəqiqə. Yer: {place}.}}`,
  'mail.invitation.prepare':
    'Hazırlaşmağınız üçün (§6.4): hər tapşırıq üzrə nailiyyətlərinizi gətirin{kind, select, interview { və müzakirə etmək istədiklərinizi qeyd edin: təlim, irəli çəkilmə, çətinliklər, biliklərinizdən daha yaxşı istifadə} other {}}.',
  'mail.invitation.title': `${kind}: {name}`,
  'mail.open': 'Mizanda açın',
  'mail.footer': 'Mizan, {body}. Bu məktub avtomatik göndərilib: cavab yazmayın.',
  'calendar.name': 'Mizan: {name}',
  'calendar.task': '{task}{on, select, _ {} other {: {on}}}',
} as const satisfies WordsFor<typeof noticeCodes>;
