import { commitmentHorizonDays, commitmentTitleLength } from '../../commitment/limits.ts'
import { refuse } from '../../refuse.ts'
import { addDays } from '../../time/civil-date.ts'
import { defineAct } from '../define-act.ts'
import { decisions, decisionsFor, makesCommitments, namesAnotherBody } from '../kinds.ts'
import { answerLength, maxCommitments, referredToLength } from '../limits.ts'

/** The responsible department answers, with a decision, its reasons, and commitments where it accepts. */
export const answer = defineAct({
  name: 'answer',
  rows: [{ from: 'assigned', to: 'answered', by: 'official', via: 'callable' }],
  request: ({ oneOf, text, language, orNull, listOf, group, day }) => ({
    decision: oneOf(decisions),
    text: text(answerLength),
    lang: language,
    referredTo: orNull(text(referredToLength)),
    commitments: listOf(group({ title: text(commitmentTitleLength), dueOn: day }), maxCommitments),
  }),
  decide({ kind, departmentId }, { decision, text, lang, referredTo, commitments }, { today }) {
    const commits = makesCommitments(decision)
    if (commits && commitments.length === 0) return refuse('commitments-required')
    if (!commits && commitments.length > 0) return refuse('commitments-not-expected')
    if (commitments.some(({ dueOn }) => dueOn < today)) return refuse('commitment-due-past')
    const last = addDays(today, commitmentHorizonDays)
    if (commitments.some(({ dueOn }) => dueOn > last)) return refuse('commitment-due-far')
    if (!decisionsFor(kind).includes(decision)) return refuse('explained-not-for-kind')
    const refers = namesAnotherBody(decision)
    if (refers && !referredTo) return refuse('referred-to-required')
    // Only an official of the responsible department may answer, so there is one.
    const answering = departmentId as string
    const given = { decision, text, lang, departmentId: answering }
    return {
      patch: { answer: { ...given, answeredOn: today, referredTo: refers ? referredTo : null } },
      detail: refers && referredTo ? { ...given, referredTo } : given,
      commitments: commitments.map((made) => ({ ...made, lang, departmentId: answering })),
    }
  },
})
