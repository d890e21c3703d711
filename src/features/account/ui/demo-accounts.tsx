import { useQuery } from '@tanstack/react-query'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { type DemoAccount, demoAccounts } from '../data/demo-account-queries.ts'

const roleNames: Record<string, () => string> = {
  activist: m.account_demo_activist,
  ngo: m.account_demo_ngo,
  moderator: m.account_demo_moderator,
  secretary: m.account_demo_secretary,
  official: m.account_demo_official,
  akimat: m.account_demo_akimat,
  admin: m.account_demo_admin,
}

interface DemoAccountsProps {
  busy: boolean
  onChoose: (account: DemoAccount) => void
}

/** One button for each role, only where a local suite offers such accounts. */
export function DemoAccounts({ busy, onChoose }: DemoAccountsProps) {
  const places = usePlaces()
  const { data } = useQuery(demoAccounts)
  if (!data || data.length === 0) return null
  return (
    <Card as="section" className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{m.account_demo_title()}</h2>
      <p className="text-sm text-ink-soft">{m.account_demo_text()}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {data.map((account) => (
          <li key={account.email}>
            <Button
              busy={busy}
              className="h-full w-full flex-col items-start! gap-0! text-left"
              onClick={() => onChoose(account)}
            >
              <span>
                {roleNames[account.roleKey]?.() ?? account.roleKey}
                {account.territoryId && (
                  <span className="font-normal text-ink-soft"> · {places.territoryName(account.territoryId)}</span>
                )}
              </span>
              <span className="text-sm font-normal text-ink-soft">{account.email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
