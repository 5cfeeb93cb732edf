import type { userCodes } from '../codes/users.ts';
import type { WordsFor } from '../codes/values.ts';

export const userWords = {
  'cli.user': 'Kim daxil ola bilər',
  'cli.userAdd': 'Birdəfəlik parolla yerli istifadəçi yarat',
  'cli.userReset': 'Yeni birdəfəlik parol ver; seanslar bitir, bağlanma götürülür',
  'cli.userList': 'Yerli istifadəçilər və orqanın hesablarına bağlı olanlar',
  'cli.userRemove': 'Yerli istifadəçini və bağlantılarını sil; siyahı olduğu kimi qalır',
  'cli.userLink': 'Orqanın hesab xidmətindəki hesabı şəxsə bağla',
  'cli.arg.person': 'siyahıdakı identifikator (E005); vəzifəsi olmayan inzibatçı üçün istənilən ad',
  'cli.arg.identity': 'hesab xidmətinin verdiyi göstərici (MIZAN_OIDC_CLAIM, adi halda sub)',
  'cli.option.admin': 'inzibatçı: xidmətə baxır, qiymətləndirmələrin məzmununu görmür',

  'service.notAnAccount':
    '“{given}” istifadəçi adı ola bilməz: latın hərfləri, rəqəmlər, nöqtə, tire və alt xətt, ən çoxu 40 simvol.',
  'service.knownAccount': '{id} artıq var. Yeni birdəfəlik parol: mizan user reset {id}.',
  'service.noAccount': '{id} adlı istifadəçi yoxdur. Olanları “mizan user list” göstərir.',
  'service.noProvider': 'Orqanın hesab xidməti qoşulmayıb: MIZAN_OIDC_ISSUER təyin edilməyib.',
  'service.linkedElsewhere': '“{given}” artıq başqasına bağlıdır. Kimə olduğunu “mizan user list” göstərir.',

  'user.oneTime': '{id} üçün birdəfəlik parol. Yalnız indi göstərilir:',
  'user.handOver': 'Sahibinə şəxsən verin. {days} gün qüvvədədir və ilk girişdə dəyişdirilir.',
  'user.removed': '{id} silindi; seansları bitdi.',
  'user.linked': '{id} indi {issuer} xidmətində {claim} = “{givenSubject}” olan hesabdır.',
  'user.none': 'Yerli istifadəçi və bağlantı yoxdur.',
  'user.id': 'Kim',
  'user.name': 'Ad',
  'user.how': 'Necə',
  'user.lastSignIn': 'Son giriş',
  'user.administrator': 'inzibatçı',
  'user.byPassword': 'parol',
  'user.byOneTime': 'birdəfəlik parol',
  'user.byLink': 'hesab “{givenSubject}”',
  'user.never': 'hələ yox',
} as const satisfies WordsFor<typeof userCodes>;
