import { parseArgs } from 'node:util'
import { paths } from '@kopir/domain/paths'
import type { Staff } from '@kopir/domain/person/staff'
import { staffSchema } from '@kopir/domain/person/staff-schema'
import type { RoleEntry } from '@kopir/domain/role/role-entry'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { CommandError } from '../local/commands/run.mjs'
import { departments } from '../reference/departments.ts'
import { territories } from '../reference/places.ts'

/**
 * What an empty project needs before anybody can use the application: its places, and one administrator. Runs with the
 * operator's own credentials (`GOOGLE_APPLICATION_CREDENTIALS`), or against the local suite where the emulators' addresses
 * are set. Repeating it writes the same documents again.
 */
export async function setUp(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      project: { type: 'string' },
      places: { type: 'boolean' },
      'verification-link': { type: 'string' },
      administrator: { type: 'string' },
    },
  })
  const address = values['verification-link']
  if (!values.project || !(values.places || address || values.administrator)) {
    console.log('npm run setup -- --project ID [--places] [--verification-link E-MAIL] [--administrator E-MAIL]')
    process.exitCode = 1
    return
  }
  initializeApp({ projectId: values.project })
  const firestore = getFirestore()
  if (values.places) await writePlaces(firestore)
  if (address) console.log(await getAuth().generateEmailVerificationLink(address))
  if (values.administrator) await makeAdministrator(firestore, values.administrator)
  await firestore.terminate()
}

async function writePlaces(firestore: Firestore): Promise<void> {
  const batch = firestore.batch()
  for (const { id, ...territory } of territories) batch.set(firestore.doc(paths.territory(id)), territory)
  for (const { id, ...department } of departments) batch.set(firestore.doc(paths.department(id)), department)
  await batch.commit()
  console.log(`${territories.length} territories and ${departments.length} departments written.`)
}

/**
 * The account has to exist, because people sign up in the application, so that their password is known to them alone; and
 * its address has to be proved, or whoever signed up with somebody's address first would govern the project.
 */
async function makeAdministrator(firestore: Firestore, email: string): Promise<void> {
  const { uid, displayName, emailVerified } = await getAuth().getUserByEmail(email)
  if (!emailVerified)
    throw new CommandError(
      `The address ${email} is not verified. Send its owner the link that --verification-link ${email} prints, and repeat this once it was opened.`,
    )
  const reference = firestore.doc(paths.staffMember(uid))
  await firestore.runTransaction(async (transaction) => {
    const known = await transaction.get(reference)
    const staff: Staff = known.exists
      ? v.parse(staffSchema, known.data())
      : { uid, displayName: displayName ?? uid, administrator: false, roles: {}, departments: {} }
    if (staff.administrator) return
    if (Object.keys(staff.roles).length > 0)
      throw new CommandError(`${email} holds a role in a territory, and an administrator holds none. Revoke it first.`)
    transaction.set(reference, { ...staff, administrator: true })
    transaction.create(firestore.collection(paths.roleChanges()).doc(), entryOf(staff))
  })
  console.log(`${email} is an administrator now.`)
}

const entryOf = ({ uid, displayName }: Staff): Omit<RoleEntry, 'id'> => ({
  at: new Date(),
  actorUid: null,
  actorName: '',
  uid,
  displayName,
  change: 'grant',
  role: 'administrator',
  territoryId: null,
  departmentId: null,
  substitution: null,
  reason: 'npm run setup',
  lang: 'en',
})
