import type { Language } from '@kopir/domain/language'
import type { NgoMember } from '@kopir/domain/ngo/ngo'
import type { Person } from '@kopir/domain/person/person'
import type { Staff } from '@kopir/domain/person/staff'
import type { RoleEntry } from '@kopir/domain/role/role-entry'
import { demoAccounts } from '../demo-accounts.ts'
import { instantAt, type Timeline } from './timeline.ts'

/** An invented person. Those with an e-mail address can sign in. */
export interface DemoPerson {
  uid: string
  displayName: string
  lang: Language
  /** The NGO whose head the person is. */
  ngoId: string | null
}

const named = (uid: string, displayName: string, lang: Language, ngoId: string | null = null): DemoPerson => ({
  uid,
  displayName,
  lang,
  ngoId,
})

/** The people of the demo accounts: `demo-` and the local part of the address. */
export const accountHolders: DemoPerson[] = [
  named('demo-activist', 'Айгерім Сапарғали', 'ru'),
  named('demo-ngo', 'Данияр Оспанбек', 'ru', 'almaty-jasyl-qadam'),
  named('demo-moderator', 'Светлана Журавская', 'ru'),
  named('demo-secretary', 'Мадина Жолдыбай', 'kk'),
  named('demo-official', 'Ерлан Тұрғанбек', 'ru'),
  named('demo-akimat', 'Жанар Әбілмансұр', 'ru'),
  named('demo-pavlodar', 'Сергей Литовцев', 'ru'),
  named('demo-admin', 'Нұрлан Бекқожа', 'ru'),
]

/** People who have submitted something or head an NGO, without an account here. */
const otherPeople: DemoPerson[] = [
  named('demo-person-1', 'Гүлнар Тойшыбек', 'kk', 'almaty-kop-bala'),
  named('demo-person-2', 'Андрей Снегирёв', 'ru', 'almaty-kedergisiz-orta'),
  named('demo-person-3', 'Бауыржан Қоңыр', 'kk', 'almaty-jas-tolqyn'),
  named('demo-person-4', 'Ольга Вересаева', 'ru', 'almaty-adaldyq-kopiri'),
  named('demo-person-5', 'Тимур Айдархан', 'ru', 'almaty-ashyq-budjet'),
  named('demo-person-6', 'Сәуле Нұржан', 'kk', 'almaty-ata-saya'),
  named('demo-person-7', 'Виктор Полозов', 'ru', 'almaty-sayaly-aula'),
  named('demo-person-8', 'Әсел Мырзағұл', 'kk', 'almaty-balalar-uni'),
  named('demo-person-9', 'Марат Досжанов', 'ru', 'almaty-oz-isim'),
  named('demo-person-10', 'Елена Каштанова', 'ru', 'almaty-salamat-orta'),
  named('demo-person-11', 'Қуаныш Ерғазы', 'kk', 'almaty-jana-oqu'),
  named('demo-person-12', 'Дина Рахметжан', 'ru', 'almaty-aula-sahnasy'),
  named('demo-person-13', 'Алексей Томилин', 'ru'),
  named('demo-person-14', 'Ботагөз Сейіт', 'kk'),
  named('demo-person-15', 'Наталья Кедрова', 'ru'),
  named('demo-person-16', 'Ғалым Өтеген', 'kk', 'almaty-mura-izi'),
  named('demo-person-17', 'Роза Бектемір', 'kk', 'pavlodar-umit-shuagy'),
  named('demo-person-18', 'Игорь Лапшинов', 'ru', 'pavlodar-taza-ertis'),
  named('demo-person-19', 'Айжан Кәрімтай', 'kk', 'pavlodar-ertis-jastary'),
  named('demo-person-20', 'Людмила Зорина', 'ru'),
  named('demo-person-21', 'Арман Сүлеймен', 'ru', 'oskemen-oskemen-jastary'),
  named('demo-person-22', 'Вера Михайленко', 'ru', 'oskemen-altai-tynysy'),
  named('demo-person-24', 'Сергей Яровой', 'ru', 'pavlodar-jaryq-jol'),
  named('demo-person-25', 'Майра Есенбай', 'ru', 'pavlodar-aiel-tynysy'),
  named('demo-person-26', 'Бақыт Шәріп', 'kk', 'pavlodar-tumar-bilim'),
  named('demo-person-23', 'Жансая Төлеу', 'kk', 'oskemen-qogam-kozi'),
]

const everybody = [...accountHolders, ...otherPeople]

export function personOf(uid: string): DemoPerson {
  const found = everybody.find((person) => person.uid === uid)
  if (!found) throw new RangeError(`No person ${uid}`)
  return found
}

/** An account of the sign-in provider; the addresses and the password are the local suite's. */
export interface DemoSignIn {
  uid: string
  email: string
  password: string
  displayName: string
}

export function signIns(): DemoSignIn[] {
  return demoAccounts.map(({ email, password }) => {
    const uid = `demo-${email.split('@')[0]}`
    return { uid, email, password, displayName: personOf(uid).displayName }
  })
}

/** `people/{uid}` of the account holders, who came before everything that is told here. */
export function peopleDocuments(timeline: Timeline): { uid: string; person: Person }[] {
  const createdAt = instantAt(timeline.day(-700), '10:00')
  return accountHolders.map(({ uid, displayName, lang }) => ({
    uid,
    person: { displayName, lang, createdAt, lastSubmittedAt: null },
  }))
}

/** Who may act where: one role each. */
export const staff: Staff[] = [
  staffMember('demo-moderator', { almaty: ['moderator'] }),
  staffMember('demo-secretary', { almaty: ['secretary'] }),
  staffMember('demo-official', { almaty: ['official'] }, { almaty: ['almaty-ecology'] }),
  staffMember('demo-akimat', { almaty: ['akim_office'] }),
  staffMember('demo-pavlodar', { pavlodar: ['akim_office'] }),
  { ...staffMember('demo-admin', {}), administrator: true },
  // Without an account here: where nobody reads and assigns, nothing may be sent.
  employee('demo-staff-1', 'Алма Қуанышбай', { pavlodar: ['moderator'] }),
  employee('demo-staff-2', 'Виталий Черепанов', { oskemen: ['moderator'] }),
  employee('demo-staff-3', 'Шолпан Дәулетияр', { oskemen: ['akim_office'] }),
]

function staffMember(uid: string, roles: Staff['roles'], departments: Staff['departments'] = {}): Staff {
  return { ...employee(uid, personOf(uid).displayName, roles), departments }
}

function employee(uid: string, displayName: string, roles: Staff['roles']): Staff {
  return { uid, displayName, administrator: false, roles, departments: {} }
}

/** `roleChanges/{id}`: how they came to it. The operator named the administrator, who granted the rest. */
export function roleEntries(timeline: Timeline): RoleEntry[] {
  const at = instantAt(timeline.day(-690), '10:00')
  const admin = personOf('demo-admin')
  return staff.flatMap(({ uid, displayName, administrator, roles, departments }): RoleEntry[] => {
    const granted = { at, uid, displayName, change: 'grant', substitution: null, lang: 'ru' } as const
    const byAdmin = { actorUid: admin.uid, actorName: admin.displayName, reason: 'По приказу о назначении' }
    const byOperator = { actorUid: null, actorName: '', reason: 'Первый администратор проекта' }
    if (administrator) {
      const everywhere = { role: 'administrator', territoryId: null, departmentId: null } as const
      return [{ ...granted, ...byOperator, ...everywhere, id: `${uid}-administrator` }]
    }
    return Object.entries(roles).flatMap(([territoryId, held]) =>
      held.map((role) => {
        const departmentId = role === 'official' ? (departments[territoryId]?.[0] ?? null) : null
        return { ...granted, ...byAdmin, id: `${uid}-${role}`, role, territoryId, departmentId }
      }),
    )
  })
}

/** Heads of NGOs; `ngos/{id}/ngoMembers/{uid}`. */
export const ngoMembers: NgoMember[] = everybody.flatMap(({ uid, ngoId }) =>
  ngoId === null ? [] : [{ uid, ngoId, role: 'head' as const }],
)
