import type { rosterSayings } from '../../../rules/sayings/roster.ts';

export const rosterWords = {
  'position.managerial': 'Vəzifə rəhbər vəzifədir: on meyar tətbiq olunur.',
  'position.notManagerial': 'Vəzifə rəhbər vəzifə deyil: altı meyar tətbiq olunur.',
  'service.notInBody': 'Dövlət qulluqçusu {date} tarixində orqanda vəzifə tutmur.',
  'service.supremeClass': 'Ali kateqoriya dövlət orqanında {class} təsnifatlı vəzifə tutan qiymətləndirilmir.',
  'service.intern': 'Stajçı qiymətləndirilmir; staj ən gec {by} tarixində başa çatmalıdır.',
  'service.probation':
    'Sınaq müddətində olan dövlət qulluqçusu qiymətləndirilmir; sınaq müddəti ən gec {by} tarixində başa çatmalıdır.',
  'service.enough': 'Vəzifədə qulluq müddəti {from} tarixindən hesablanır: 31 dekabradək azı {months} ay.',
  'service.tooShort': 'Vəzifədə qulluq müddəti {from} tarixindən hesablanır: 31 dekabradək {months} aydan az.',
  'service.formerPosition':
    'Dövlət qulluqçusu {on} tarixində yeni vəzifəyə keçənədək əvvəlki vəzifədə kifayət qədər qulluq keçmişdir.',
  'formerPosition.enough':
    'Əvvəlki vəzifədə qulluq müddəti {from} tarixindən hesablanır: təqvim ilində {months} aydan çox. Qiymətləndirilməni əvvəlki rəhbər aparır.',
  'formerPosition.tooShort':
    'Əvvəlki vəzifədə təqvim ilində {months} aydan çox qulluq keçilməyib: müddət yeni vəzifədə yenidən hesablanır.',
  'leadership.enough': '{supervisor} {from} tarixindən rəhbərlik edir: ilin sonunadək azı {months} ay.',
  'leadership.tooShort': '{supervisor} {from} tarixindən rəhbərlik edir: ilin sonunadək {months} aydan az.',
  'leadership.none': '{supervisor} həmin ildə dövlət qulluqçusuna rəhbərlik etməyib.',
  'formLimit.january': 'Qiymətləndirilmə forması {limit} tarixinədək tərtib edilir.',
  'formLimit.tenDays':
    'Qiymətləndirilmə forması {since} tarixindən {days} gün müddətində, {limit} tarixinədək tərtib edilir.',
  'formLimit.away': 'Dövlət qulluqçusu {since} tarixindən iş yerində deyil: forma işə qayıtdıqdan sonra tərtib edilir.',
  'formLimit.tooLate':
    '{back} tarixində işə qayıtdıqdan sonra ilin sonunadək {months} aydan az qalır: tapşırıqlar (hədəflər) müəyyən edilmir.',
  'designation.open': 'Qiymətləndirilməni {supervisor} əvəzinə {candidate} apara bilər.',
  'designation.notEntitled':
    '{candidate} nə {supervisor} üçün tabe olduğu vəzifəli şəxsdir, nə də fəaliyyəti istiqamətləndirən (əlaqələndirən) vəzifəli şəxsdir.',
  'designation.notInService': '{candidate} dövlət orqanında qulluqda deyil.',
  'designation.ledLongEnough': '{supervisor} qiymətləndirilmə aparmaq üçün kifayət qədər rəhbərlik edib.',
  'designation.supervisorPresent': '{supervisor} iş yerindədir.',
  'change.unknownServant': '{servant} siyahıda yoxdur.',
  'change.notInBody': '{servant} {date} tarixində dövlət orqanında qulluqda deyil.',
  'change.inBodyAlready': '{servant} {date} tarixində artıq dövlət orqanında qulluqdadır.',
  'change.notOnProbation': '{servant} {date} tarixində nə sınaq müddətindədir, nə də stajçıdır.',
  'change.beforeLast': '{servant} üzrə {date} tarixli dəyişiklik siyahıdakı {last} tarixli qeyddən əvvələ düşür.',
  'change.awayAlready': '{servant} {date} tarixində artıq iş yerində deyil ({since} tarixindən).',
  'change.beforeReturn': '{servant} {date} tarixində hələ iş yerində deyildi: işə {back} tarixində qayıdıb.',
  'change.notAway': '{servant} {date} tarixində iş yerindədir.',
  'change.backTooEarly': '{servant} işə {date} tarixində qayıda bilməz: yoxluğu {since} tarixində başlayıb.',
  'change.noSupervisor':
    '{servant} üçün bilavasitə rəhbər göstərilməlidir: yalnız dövlət orqanının rəhbərinin bilavasitə rəhbəri olmur.',
  'change.ownSupervisor': '{servant} öz bilavasitə rəhbəri ola bilməz.',
  'change.unknownSupervisor': 'Bilavasitə rəhbər {supervisor} nə siyahıdadır, nə də hər hansı vəzifə üçün göstərilib.',
  'change.sameSupervisor': '{supervisor} artıq {servant} üçün bilavasitə rəhbərdir.',
  'change.circle': '{supervisor} özü {servant} tabeliyindədir və onun bilavasitə rəhbəri ola bilməz.',
  'change.unknownHolder': '“{office}” vəzifəsi üçün göstərilən {servant} siyahıda yoxdur.',
  'change.sameHolder': '“{office}” vəzifəsini artıq həmin şəxs tutur.',
  'change.beforeTerm':
    '“{office}” üzrə {date} tarixli dəyişiklik {last} tarixində başlanmış cari müddətdən əvvələ düşür.',
  'change.unknownUnit': '“{unit}” adlı struktur bölmə və ya struktur vahidi yoxdur.',
  'change.sameName': '“{unit}” artıq bu adı daşıyır.',
  'change.nameInUse':
    '“{unit}” {year}-ci ildə adı dəyişdirilib indi “{present}” adlanan bölmənin hesabatının adıdır: yeni bölməyə ilin sonunadək başqa ad verin.',
  'change.rosterMoved': 'Baxışdan sonra siyahı dəyişib: faylın indi nə edəcəyinə yenidən baxın.',
} as const satisfies Record<keyof typeof rosterSayings, string>;
