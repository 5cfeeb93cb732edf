/** What the console says of papers to keep. */
export const papersWords = {
  'web.papers.heading': 'Papers',
  'web.papers.title':
    '{paper, select, annex1 {Appraisal form (Annex 1)} annex2 {Report of the structural unit (Annex 2)} annex3 {Final report (Annex 3)} annex5 {Report on those not appraised (Annex 5)} order {Order on measures} other {How the measures of the year before were carried out}}',
  'web.papers.form': 'As far as it is shown to you, as it stands today.',
  'web.papers.latest':
    '{paper, select, order {Draft of the next order: measures that stand in no order yet.} measures {As it stands today.} other {{versions, plural, =0 {Not signed yet: the draft as it stands today.} other {The version that counts.}}}}',
  'web.papers.none': 'There is no measure that stands in no order yet.',
  'web.papers.versions': 'Numbered versions ({count})',
  'web.papers.version':
    'Version {number}{correction, select, 0 {} other { (correction {correction})}}, {on}{standing, select, approved {, approved} open {, not approved} other {}}',
  'web.papers.order': 'Order {givenNumber}, {on}',
  'web.papers.file': '{kind}, {lang, select, az {Azerbaijani} other {English}}',
};
