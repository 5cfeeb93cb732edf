import type { serviceCodes } from '../codes/services.ts';
import type { WordsFor } from '../codes/values.ts';

export const serviceWords = {
  'setting.wanted': 'göstərilməlidir.',
  'setting.notADatabase':
    'PostgreSQL verilənlər bazasının ünvanı deyil. Onu belə yazın: postgresql://istifadəçi:parol@host:5432/mizan; parolun xüsusi işarələri faiz kodu ilə yazılır.',
  'setting.notAMailServer':
    'poçt serverinin ünvanı deyil. Onu belə yazın: smtp://istifadəçi:parol@host:587 və ya smtps://istifadəçi:parol@host:465; parolun xüsusi işarələri faiz kodu ilə yazılır. Bu ayar olmadıqda məktublar yalnız konsolda göstərilir.',
  'setting.notAMailAddress': '“{given}” e-poçt ünvanı deyil. Onu belə yazın: mizan@qurum.example.',
  'setting.notAnAddress':
    '“{given}” brauzerin açdığı ünvan deyil. Onu yol göstərmədən belə yazın: https://mizan.qurum.example.',
  'setting.notHttps': '“https://” ilə başlayan ünvan deyil. Ad və parol ünvanda yazılmır: açar üçün ayrıca ayar var.',
  'setting.notHostAndPort': '“{given}” Temporal serverinin ünvanı deyil. Onu belə yazın: host:7233.',
  'setting.notTemporals': 'Temporal müştərisinin ayarlarından istifadə etmək mümkün deyil: {because}',
  'setting.notAPort': '“{given}” port deyil. 0-dan 65535-dək ədəd yazın.',
  'setting.notALevel': '“{given}” jurnalın səviyyəsi deyil. Bunlardan birini yazın: {known}.',
  'setting.notAName': '“{given}” ad deyil. Ən çox 200 hərf, rəqəm, “.”, “_”, “/” və ya “-” yazın.',
  'setting.noFile': '{given} oxunmur. Bu istifadəçinin oxuya bildiyi faylın yolunu göstərin.',
  'setting.keyLine':
    '{file} faylının {line} nömrəli sətri “<id> <base64 ilə 32 bayt>” formasında deyil. Açar faylını ehtiyat nüsxədən bərpa edin: onunla şifrələnmiş məlumatlar üçün o lazımdır.',
  'setting.noKey':
    '{file} faylında açar yoxdur. Açar faylını ehtiyat nüsxədən bərpa edin: onunla şifrələnmiş məlumatlar üçün o lazımdır.',
  'unreachable.temporal': 'Temporal cavab vermir. O işə düşəndə yenidən cəhd edin.',
  'unreachable.temporalAt':
    'Temporal {address} ünvanında cavab vermir. Onun orada işlədiyini yoxlayın, sonra yenidən cəhd edin.',
  'unreachable.postgres': 'PostgreSQL cavab vermir. O işə düşəndə yenidən cəhd edin.',
  'unreachable.roster': '{subject} kadr tərkibindəki son dəyişikliyi hələ bilmir. Bir azdan yenidən cəhd edin.',
  'unreachable.behind': '{subject} hələ jurnala yazılmayıb. Bir azdan yenidən cəhd edin.',
  'unreachable.silent': '{subject} hansı mərhələdə olduğunu bildirmir. Bir azdan yenidən cəhd edin.',
} as const satisfies WordsFor<typeof serviceCodes>;
