import { refuse } from '../../refuse.ts'
import { defineAct } from '../define-act.ts'
import { maxCoDepartments } from '../limits.ts'

/** The akim's office gives a proposal to a department, and to others that help it. */
export const assign = defineAct({
  name: 'assign',
  rows: [{ from: 'published', to: 'assigned', by: 'akim_office', via: 'callable' }],
  request: ({ id, listOf }) => ({ departmentId: id, coDepartmentIds: listOf(id, maxCoDepartments) }),
  needs: ['departmentIds'],
  decide({ dueOn }, { departmentId, coDepartmentIds }, { departmentIds }) {
    const asked = [departmentId, ...coDepartmentIds]
    if (asked.some((id) => !departmentIds.has(id))) return refuse('department-unknown')
    const helping = [...new Set(coDepartmentIds)].filter((id) => id !== departmentId)
    return { patch: { departmentId, coDepartmentIds: helping }, detail: { departmentId, dueOn } }
  },
})
