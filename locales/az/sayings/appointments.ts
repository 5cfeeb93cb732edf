import type { appointmentSayings } from '../../../rules/sayings/appointments.ts';

export const appointmentWords = {
  'appointment.notYours': 'Bunu yalnız qulluqçunu qiymətləndirən və ya onun bilavasitə rəhbəri təyin edir.',
  'appointment.past': '{at} artıq keçib.',
  'appointment.tooSoon':
    'Qulluqçunun hazırlaşması üçün {days, plural, other {# iş günü}} lazımdır: {date} tarixindən tez olmasın (orqanın qaydası).',
  'appointment.noPlace': 'Yer göstərilməyib: iş yerindəki otağı yazın.',
  'appointment.changed': 'Bu görüşü başqası dəyişib: ona yenidən baxın.',
  'appointment.ended': 'Qiymətləndirmə başa çatıb: artıq heç nə təyin edilmir.',
} as const satisfies Record<keyof typeof appointmentSayings, string>;
