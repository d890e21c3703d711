import { type RefusalCode, refusalStatuses } from '@kopir/domain/refusal'
import { HttpsError } from 'firebase-functions/v2/https'

/** The error by which a callable refuses: the client finds the reason in `details.code`. */
export const refused = (code: RefusalCode) => new HttpsError(refusalStatuses[code], code, { code })
