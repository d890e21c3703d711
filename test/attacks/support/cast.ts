import { paths } from '../../../domain/src/paths.ts'
import type { Staff, StaffRole } from '../../../domain/src/person/staff.ts'
import { admin } from '../../functions/support/admin.ts'
import { buildCity, type City } from '../../functions/support/city.ts'
import { type DeliveryMode, setDelivery } from '../../functions/support/suite-control.ts'
import { type Somebody, signUp } from './accounts.ts'
import type { Token } from './store.ts'

/** A city with everybody who may stand before it. */
export interface Cast {
  city: City
  elsewhere: City
  /** Wrote what stands there. */
  author: Somebody
  /** Has an account and nothing else. */
  stranger: Somebody
  /** Leads the city's NGO. */
  head: Somebody
  /** Leads an NGO of the other city. */
  foreignHead: Somebody
  moderator: Somebody
  otherModerator: Somebody
  foreignModerator: Somebody
  secretary: Somebody
  akimOffice: Somebody
  official: Somebody
  /** Of another department. */
  otherOfficial: Somebody
  administrator: Somebody
  /** Is kept from writing in the city. */
  blocked: Somebody
}
type Person = Exclude<keyof Cast, 'city' | 'elsewhere'>

/** A cast for the attempts of a file. Triggers sleep unless its attempts are about what follows from a write. */
export async function castOf(delivery: DeliveryMode = 'off'): Promise<Cast> {
  await setDelivery(delivery)
  const [city, elsewhere] = await Promise.all([buildCity(), buildCity()])
  const [author, stranger, head, foreignHead, administrator, blocked] = await Promise.all(
    ['Автор', 'Посторонняя', 'Глава', 'Чужая глава', 'Распорядитель', 'Молчащий'].map((name) => signUp(name)),
  )
  const staff = await Promise.all([
    signUpStaff(city, 'moderator'),
    signUpStaff(city, 'moderator'),
    signUpStaff(elsewhere, 'moderator'),
    signUpStaff(city, 'secretary'),
    signUpStaff(city, 'akim_office'),
    signUpStaff(city, 'official', city.ecology),
    signUpStaff(city, 'official', city.energy),
  ])
  const [moderator, otherModerator, foreignModerator, secretary, akimOffice, official, otherOfficial] = staff
  const cast = { city, elsewhere, author, stranger, head, foreignHead, administrator, blocked, moderator } as Cast
  Object.assign(cast, { otherModerator, foreignModerator, secretary, akimOffice, official, otherOfficial })
  await Promise.all([
    joinNgo(city, cast.head),
    joinNgo(elsewhere, cast.foreignHead),
    giveStaff(cast.administrator, { administrator: true }),
    admin
      .doc(paths.writingBlock(cast.blocked.uid))
      .set({ territories: { [city.id]: new Date(Date.now() + 86_400_000) } }),
  ])
  return cast
}

/** The token of somebody of the cast, or none. */
export const tokenOf = (cast: Cast, who: Person | 'visitor'): Token => (who === 'visitor' ? null : cast[who].token)
export type Who = Person | 'visitor'

export async function signUpStaff({ id }: City, role: StaffRole, departmentId?: string): Promise<Somebody> {
  const person = await signUp(`Сотрудник ${role}`)
  await giveStaff(person, {
    roles: { [id]: [role] },
    departments: departmentId ? { [id]: [departmentId] } : {},
  })
  return person
}

/** Lays out what an administrator's change of roles would have written. */
export async function giveStaff({ uid, name }: Somebody, change: Partial<Staff>): Promise<void> {
  const staff: Staff = { uid, displayName: name, administrator: false, roles: {}, departments: {}, ...change }
  await admin.doc(paths.staffMember(uid)).set(staff)
}

export async function joinNgo({ ngoId }: City, { uid }: Somebody): Promise<void> {
  await admin.doc(paths.ngoMember(ngoId, uid)).set({ uid, role: 'head', ngoId })
}
