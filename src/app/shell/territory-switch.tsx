import { ChevronDown, MapPin } from 'lucide-react'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { m } from '../../shared/i18n/messages.ts'
import { Menu } from '../../shared/ui/menu.tsx'
import { MenuItem } from '../../shared/ui/menu-item.tsx'

/** Which akimat this is, and the way to another. */
export function TerritorySwitch({ territoryId }: { territoryId: string | null }) {
  const places = usePlaces()
  const name = places.territoryName(territoryId)
  const choices = places.territories.filter((place) => place.level !== 'district' && place.level !== 'republic')
  return (
    <Menu
      name={name ? `${m.common_territory()}: ${name}` : m.common_choose_territory()}
      buttonClass="font-medium min-w-0"
      label={
        <>
          <MapPin aria-hidden className="size-4 shrink-0 text-ink-soft max-[22rem]:hidden" />
          <span className="max-w-28 truncate xl:max-w-44">{name || m.common_territory()}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
        </>
      }
    >
      <ul>
        {choices.map((place) => (
          <li key={place.id}>
            <MenuItem to={`/${place.id}`} current={place.id === territoryId}>
              {places.territoryName(place.id)}
            </MenuItem>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
