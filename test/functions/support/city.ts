import { randomUUID } from 'node:crypto'
import type { Ngo } from '../../../domain/src/ngo/ngo.ts'
import { paths } from '../../../domain/src/paths.ts'
import type { Staff, StaffRole } from '../../../domain/src/person/staff.ts'
import { admin } from './admin.ts'
import { type Person, signUp } from './person.ts'

const localized = (text: string) => ({ kk: text, ru: text, en: text })

/** A territory of its own for each test file, so that none changes another's counts. */
export interface City {
  id: string
  prefix: string
  ngoId: string
  ecology: string
  energy: string
}

export async function buildCity(): Promise<City> {
  const key = randomUUID().slice(0, 8)
  const city = { id: `city-${key}`, prefix: key.toUpperCase(), ngoId: `ngo-${key}` }
  const departments = { ecology: `ecology-${key}`, energy: `energy-${key}` }
  const batch = admin.batch()
  batch.set(admin.doc(paths.territory(city.id)), {
    level: 'city',
    parentId: null,
    kato: '750000000',
    numberPrefix: city.prefix,
    timeZone: 'Asia/Almaty',
    name: localized('Город'),
  })
  const department = (name: string) => ({
    territoryId: city.id,
    name: localized(name),
    validFrom: null,
    validUntil: null,
    successorIds: [],
  })
  batch.set(admin.doc(paths.department(departments.ecology)), department('Экология'))
  batch.set(admin.doc(paths.department(departments.energy)), department('Энергетика'))
  batch.set(admin.doc(paths.department(`former-${key}`)), { ...department('Прежнее'), validUntil: '2020-01-01' })
  batch.set(admin.doc(paths.ngo(city.ngoId)), ngoFields(city.id))
  await batch.commit()
  return { ...city, ...departments }
}

/** An NGO as it is stored. */
export function ngoFields(territoryId: string, change: Partial<Ngo> = {}): Omit<Ngo, 'id'> {
  return {
    territoryId,
    districtId: null,
    name: { kk: 'Жасыл аула', ru: 'Зелёный двор' },
    bin: null,
    legalForm: 'public_association',
    directions: ['environment'],
    youth: false,
    status: 'active',
    statusEvidence: { source: localized('Реестр'), asOf: '2026-01-01' },
    reportedYears: [2025],
    registeredOn: null,
    about: null,
    contacts: { website: null, email: null, phone: null },
    verified: true,
    demo: true,
    ...change,
  }
}

/** A person with one role in the city. */
export async function signUpStaff(city: City, role: StaffRole, departmentId?: string): Promise<Person> {
  const person = await signUp(`Staff ${role}`)
  const staff: Staff = {
    uid: person.uid,
    displayName: person.displayName,
    administrator: false,
    roles: { [city.id]: [role] },
    departments: departmentId ? { [city.id]: [departmentId] } : {},
  }
  await admin.doc(paths.staffMember(person.uid)).set(staff)
  return person
}

/** Head of the city's NGO. */
export async function signUpHead(city: City): Promise<Person> {
  const person = await signUp('Глава НПО')
  const member = { uid: person.uid, role: 'head', ngoId: city.ngoId }
  await admin.doc(paths.ngoMember(city.ngoId, person.uid)).set(member)
  return person
}
