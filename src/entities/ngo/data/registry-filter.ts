import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import { aMonth, anyText, defineFilter, type FilterOf, flag, oneOf } from '../../../shared/filter/define-filter.ts'

/**
 * What the address of a registry page asks for. `reported` is a year for which an NGO reported; `month` the register as it
 * stood when that month ended, today's without one.
 */
export const registryFilter = defineFilter(
  {
    q: anyText(),
    // Nothing: everything registered, which is all but the liquidated.
    status: oneOf(ngoStatuses),
    form: oneOf(legalForms),
    direction: oneOf(directions),
    district: anyText(),
    youth: flag,
    reported: anyText(),
    sort: oneOf(['newest']),
    month: aMonth,
  },
  ['sort', 'month'],
)
export type RegistryFilter = FilterOf<typeof registryFilter>
