import type { OfficialFigures } from '@kopir/domain/statistics/official-figure'

/** What the articles say, by territory: each figure with its qualifier, base, source and date as given there. */
export const officialFigures: Record<string, OfficialFigures[]> = {
  almaty: [
    {
      id: 'meeting-2019-07',
      source: {
        kk: 'Қала әкімінің ҮЕҰ басшыларымен кездесуі: Almaty.tv / tengrinews.kz (02.07.2019) және «Вечерний Алматы» (05.07.2019) хабарламалары',
        ru: 'Встреча акима города с руководителями НПО: сообщения Almaty.tv / tengrinews.kz (02.07.2019) и «Вечернего Алматы» (05.07.2019)',
        en: "Meeting of the city's akim with heads of NGOs, reported by Almaty.tv / tengrinews.kz (2 July 2019) and Vecherniy Almaty (5 July 2019)",
      },
      date: { kk: '2019 жылғы шілде', ru: 'июль 2019 года', en: 'July 2019' },
      figures: [
        { key: 'registered', value: 4000, qualifier: 'over', base: null },
        {
          key: 'active',
          value: 1000,
          qualifier: 'about',
          base: { kk: 'тіркелгендердің ішінен', ru: 'из числа зарегистрированных', en: 'of the registered ones' },
        },
        { key: 'youth', value: 45, qualifier: 'exactly', base: ambiguousBase() },
        { key: 'religious', value: 170, qualifier: 'exactly', base: ambiguousBase() },
      ],
    },
  ],
  pavlodar: [
    {
      id: 'meeting-april-6',
      source: {
        kk: 'Қалалық ішкі саясат бөлімінің басшысы ҮЕҰ-мен кездесуде',
        ru: 'Руководитель городского отдела внутренней политики на встрече с НПО',
        en: "Head of the city's division of internal policy at a meeting with NGOs",
      },
      date: {
        kk: '6 сәуір (мақалада жылы көрсетілмеген)',
        ru: '6 апреля (год в статье не указан)',
        en: '6 April (the article gives no year)',
      },
      figures: [
        { key: 'registered', value: 511, qualifier: 'exactly', base: null },
        {
          key: 'active',
          value: 315,
          qualifier: 'exactly',
          base: { kk: '511 тіркелген ұйымның ішінен', ru: 'из 511 зарегистрированных', en: 'of the 511 registered' },
        },
      ],
    },
  ],
}

/** «В том числе» stands behind both numbers there. */
function ambiguousBase() {
  return {
    kk: 'базасы дереккөзде анық емес: 4 мыңнан астам тіркелгеннің немесе 1 мыңға жуық белсендінің ішінен',
    ru: 'база в источнике неоднозначна: из свыше 4 тыс. зарегистрированных или из порядка 1 тыс. активных',
    en: 'the base is ambiguous in the source: of over 4,000 registered or of about 1,000 active ones',
  }
}
