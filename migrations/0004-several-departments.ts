import { type Migration, pagesOf } from './migration.ts'

const pageSize = 200

/** An official had one department in a territory, and now has a list of them. */
export const severalDepartments: Migration = {
  id: '0004-several-departments',

  find: (firestore) => pagesOf(firestore.collection('staff'), pageSize),

  async change(_, transaction, page) {
    const left: string[] = []
    for (const staff of await transaction.getAll(...page.map(({ ref }) => ref))) {
      const departments = Object.entries<unknown>(staff.get('departments') ?? {})
      if (departments.every(([, held]) => Array.isArray(held))) left.push(staff.ref.path)
      else
        transaction.update(staff.ref, {
          departments: Object.fromEntries(
            departments.map(([territoryId, held]) => [territoryId, Array.isArray(held) ? held : [held]]),
          ),
        })
    }
    return left
  },
}
