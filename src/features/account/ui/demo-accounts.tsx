import { useQuery } from '@tanstack/react-query'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { readDemoAccounts } from '../data/account-store.ts'

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
  onChoose: (email: string, password: string) => void
}

/** One button for each role, only where a local suite offers such accounts. */
export function DemoAccounts({ busy, onChoose }: DemoAccountsProps) {
  const places = usePlaces()
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: readDemoAccounts,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data || data.length === 0) return null
  return (
    <Card as="section" className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{m.account_demo_title()}</h2>
      <p className="text-sm text-ink-soft">{m.account_demo_text()}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {data.map(({ email, password, roleKey, territoryId }) => (
          <li key={email}>
            <Button
              busy={busy}
              className="h-full w-full flex-col items-start! gap-0! text-left"
              onClick={() => onChoose(email, password)}
            >
              <span>
                {roleNames[roleKey]?.() ?? roleKey}
                {territoryId && (
                  <span className="font-normal text-ink-soft"> · {places.territoryName(territoryId)}</span>
                )}
              </span>
              <span className="text-sm font-normal text-ink-soft">{email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
