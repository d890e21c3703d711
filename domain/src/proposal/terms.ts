/** Terms in working days (`…Days`) or calendar days where the name says so: the platform's own commitment. */
export const terms = {
  moderationDays: 2,
  assignmentDays: 2,
  answerDays: 15,
  confirmationDays: 10,
  disputeDays: 5,
  returnedCalendarDays: 30,
} as const
