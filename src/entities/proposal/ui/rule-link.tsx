import { m } from '../../../shared/i18n/messages.ts'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { ruleAnchor } from '../words.ts'

/** The number of a rule of publication, which leads to its words on the page of all rules. */
export function RuleLink({ rule }: { rule: number }) {
  return <TextLink to={`/rules#${ruleAnchor(rule)}`}>{m.rule_number({ number: rule })}</TextLink>
}
