import type { CriterionId } from '../../rules/form/criteria.ts';

/** The criteria of §4.7 and §4.8. */
export const criterionWords = {
  professionalKnowledge: 'peşə bilikləri',
  attitudeToDuties: 'qulluq (xidməti) vəzifələrinə münasibət',
  analysisAndDecisions: 'təhlil aparmaq, problem həll etmək və qərar vermək bacarığı',
  creativityAndInitiative: 'yaradıcılıq və təşəbbüskarlıq',
  experienceAndSharing: 'iş təcrübəsi və onu bölüşmə',
  teamworkAndCommunication: 'kollektivdə işləmək və ünsiyyət qurmaq bacarığı',
  forecasting: 'proqnozlaşdırma',
  management: 'idarəetmə',
  authorityAndInspiration: 'kollektiv daxilində nüfuz və ruhlandırmaq bacarığı',
  teamBuilding: 'komanda qurmaq bacarığı',
} as const satisfies Record<CriterionId, string>;
