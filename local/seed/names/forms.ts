import type { LegalForm } from '@kopir/domain/ngo/legal-form'

/** How a name is built from a form and the quoted part: `kk` stands behind it in Kazakh, `ru` before it in Russian. */
export interface FormWords {
  kk: string
  ru: string
  en: string
}

export const formWords: Record<LegalForm, FormWords> = {
  public_association: { kk: 'қоғамдық бірлестігі', ru: 'Общественное объединение', en: 'Public Association' },
  public_foundation: { kk: 'қоғамдық қоры', ru: 'Общественный фонд', en: 'Public Foundation' },
  private_foundation: { kk: 'жеке қоры', ru: 'Частный фонд', en: 'Private Foundation' },
  corporate_foundation: { kk: 'корпоративтік қоры', ru: 'Корпоративный фонд', en: 'Corporate Foundation' },
  state_foundation: { kk: 'мемлекеттік қоры', ru: 'Государственный фонд', en: 'State Foundation' },
  private_institution: { kk: 'жеке мекемесі', ru: 'Частное учреждение', en: 'Private Institution' },
  association_union: { kk: 'заңды тұлғалар бірлестігі', ru: 'Объединение юридических лиц', en: 'Association' },
  religious_association: { kk: 'діни бірлестігі', ru: 'Религиозное объединение', en: 'Religious Association' },
  consumer_cooperative: { kk: 'тұтыну кооперативі', ru: 'Потребительский кооператив', en: 'Consumer Cooperative' },
  owners_cooperative: {
    kk: 'пәтер иелерінің кооперативі',
    ru: 'Кооператив собственников квартир',
    en: "Apartment Owners' Cooperative",
  },
  owners_association: {
    kk: 'мүлік иелерінің бірлестігі',
    ru: 'Объединение собственников имущества',
    en: "Property Owners' Association",
  },
  noncommercial_jsc: {
    kk: 'коммерциялық емес акционерлік қоғамы',
    ru: 'Некоммерческое акционерное общество',
    en: 'Non-commercial Joint-Stock Company',
  },
  trade_union: { kk: 'кәсіптік одағы', ru: 'Профессиональный союз', en: 'Trade Union' },
  political_party: { kk: 'саяси партиясы', ru: 'Политическая партия', en: 'Political Party' },
  foreign_branch: {
    kk: 'шетелдік ұйымының өкілдігі',
    ru: 'Представительство иностранной организации',
    en: 'Representative Office',
  },
  other: { kk: 'коммерциялық емес ұйымы', ru: 'Некоммерческая организация', en: 'Non-profit Organisation' },
}

/** How common the forms are among invented NGOs; religious ones are counted out exactly, parties are not invented. */
export const formWeights: readonly (readonly [LegalForm, number])[] = [
  ['public_association', 330],
  ['public_foundation', 305],
  ['private_foundation', 85],
  ['private_institution', 95],
  ['association_union', 60],
  ['owners_cooperative', 34],
  ['consumer_cooperative', 26],
  ['owners_association', 26],
  ['corporate_foundation', 16],
  ['trade_union', 14],
  ['foreign_branch', 8],
  ['noncommercial_jsc', 3],
  ['other', 6],
]
