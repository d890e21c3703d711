import type { Localized } from '@kopir/domain/language'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import type { NgoStatus } from '@kopir/domain/ngo/status'
import type { CivilDate } from '@kopir/domain/time/civil-date'

const register = {
  kk: 'Демонстрациялық тізілім (ойдан шығарылған деректер)',
  ru: 'Демонстрационный реестр (вымышленные данные)',
  en: 'Demonstration register (invented data)',
}

const reasons: Record<NgoStatus, Localized> = {
  active: {
    kk: 'әрекетсіз, тоқтатылған, таратылып жатқан немесе БСН-сіз топтардың ешқайсысында жоқ',
    ru: 'не входит ни в одну из групп: бездействующие, приостановленные, ликвидируемые, без БИН',
    en: 'in none of the groups: inactive, suspended, in liquidation, without a BIN',
  },
  inactive: {
    kk: 'қызмет белгілері табылмады',
    ru: 'признаков деятельности не установлено',
    en: 'no signs of activity were found',
  },
  suspended: {
    kk: 'қызметі тоқтатыла тұрған',
    ru: 'деятельность приостановлена',
    en: 'activity is suspended',
  },
  in_liquidation: {
    kk: 'таратылу сатысында',
    ru: 'находится в стадии ликвидации',
    en: 'is being liquidated',
  },
  liquidated: {
    kk: 'тізілімнен шығарылған',
    ru: 'исключена из реестра',
    en: 'removed from the register',
  },
  no_bin: {
    kk: 'БСН берілмеген, қызметі тексерілмеген',
    ru: 'БИН не присвоен, деятельность не проверена',
    en: 'no BIN was issued, activity is not checked',
  },
}

/** Why an NGO is called what it is called: as of the first day of the month in which the data were loaded. */
export function statusEvidence(status: NgoStatus, today: CivilDate): Ngo['statusEvidence'] {
  const reason = reasons[status]
  return {
    source: {
      kk: `${register.kk}: ${reason.kk}`,
      ru: `${register.ru}: ${reason.ru}`,
      en: `${register.en}: ${reason.en}`,
    },
    asOf: `${today.slice(0, 7)}-01`,
  }
}
