import { createHash } from 'node:crypto'
import { type Migration, pagesOf } from './migration.ts'

/** A registry has up to a dozen parts, which change with its head. */
const pageSize = 20

const codes = (list: string) => list.trim().split(/\s+/)

/** The lists that positions in the rows meant before the head said so. */
const codesOfThatTime = {
  legalForm: codes(`
    public_association public_foundation private_foundation corporate_foundation state_foundation
    private_institution association_union religious_association consumer_cooperative
    owners_cooperative owners_association noncommercial_jsc trade_union political_party
    foreign_branch other
  `),
  direction: codes(`
    edu_sport health environment youth family_gender vulnerable orphans employment rights culture
    heritage harmony probation service_monitoring civil_society volunteering hardship animals other
  `),
  status: codes('active inactive suspended in_liquidation liquidated no_bin'),
}
const format = 2

/** The head of a published registry says which codes its rows are written in. The rows stay as they are. */
export const registryCodes: Migration = {
  id: '0002-registry-codes',

  find: (firestore) => pagesOf(firestore.collection('published'), pageSize),

  async change(firestore, transaction, page) {
    const heads = await transaction.getAll(...page.map(({ ref }) => ref))
    const left: string[] = []
    for (const head of heads) {
      const { path } = head.ref
      if (!head.exists || head.get('format') !== undefined) {
        left.push(path)
        continue
      }
      // The version is what a browser compares: with the same one it would keep the answer without codes.
      const version = createHash('sha256')
        .update(`${head.get('version')} ${format}`)
        .digest('hex')
        .slice(0, 20)
      transaction.update(head.ref, { version, format, codes: codesOfThatTime })
      for (let part = 0; part < head.get('parts'); part++)
        transaction.update(firestore.doc(`${path}/parts/${part}`), { version })
    }
    return left
  },
}
