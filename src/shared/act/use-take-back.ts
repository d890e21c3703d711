import { useLocation, useNavigate } from 'react-router'
import { m } from '../i18n/messages.ts'
import { notify } from '../ui/toast-store.ts'
import { type TrayAct, takeBack } from './act-tray.ts'

/** Takes an act of the tray back and leads to where it was ordered. */
export function useTakeBack(): (act: TrayAct) => void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  return (act) => {
    takeBack(act.id)
    if (act.state === 'waiting') notify(m.common_act_taken_back({ act: act.text }))
    if (act.place.split('?')[0] !== pathname) navigate(act.place)
  }
}
