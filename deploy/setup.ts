import { parseArgs } from 'node:util'
import { paths } from '@kopir/domain/paths'
import { type Staff, staffSchema } from '@kopir/domain/person/staff'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { departments } from '../local/seed/departments.ts'
import { territories } from '../local/seed/places.ts'

/**
 * What an empty project needs before anybody can use the application: its places, and one administrator. Runs with the
 * operator's own credentials (`GOOGLE_APPLICATION_CREDENTIALS`), or against the local suite where the emulators' addresses
 * are set. Repeating it writes the same documents again.
 */
export async function setUp(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { project: { type: 'string' }, places: { type: 'boolean' }, administrator: { type: 'string' } },
  })
  if (!values.project || (!values.places && !values.administrator)) {
    console.log('npm run setup -- --project ID [--places] [--administrator E-MAIL]')
    process.exitCode = 1
    return
  }
  initializeApp({ projectId: values.project })
  const firestore = getFirestore()
  if (values.places) await writePlaces(firestore)
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

/** The account has to exist: people sign up in the application, so that their password is known to them alone. */
async function makeAdministrator(firestore: Firestore, email: string): Promise<void> {
  const { uid, displayName } = await getAuth().getUserByEmail(email)
  const reference = firestore.doc(paths.staffMember(uid))
  await firestore.runTransaction(async (transaction) => {
    const known = await transaction.get(reference)
    const staff: Staff = known.exists
      ? v.parse(staffSchema, known.data())
      : { uid, displayName: displayName ?? email.split('@')[0] ?? uid, administrator: true, roles: {}, departments: {} }
    transaction.set(reference, { ...staff, administrator: true })
  })
  console.log(`${email} is an administrator now.`)
}
