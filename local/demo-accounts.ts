/** An account that the local suite offers on the sign-in page as one button. */
export interface DemoAccount {
  email: string
  password: string
  roleKey: 'activist' | 'ngo' | 'moderator' | 'secretary' | 'official' | 'akimat' | 'admin'
  /** Where the role holds; the administrator's holds everywhere. */
  territoryId: string | null
}

const password = 'kopir-demo'

/** One account for each way of using the product; the demo data give them their roles. */
export const demoAccounts: DemoAccount[] = [
  { email: 'activist@kopir.example', password, roleKey: 'activist', territoryId: 'almaty' },
  { email: 'ngo@kopir.example', password, roleKey: 'ngo', territoryId: 'almaty' },
  { email: 'moderator@kopir.example', password, roleKey: 'moderator', territoryId: 'almaty' },
  { email: 'secretary@kopir.example', password, roleKey: 'secretary', territoryId: 'almaty' },
  { email: 'official@kopir.example', password, roleKey: 'official', territoryId: 'almaty' },
  { email: 'akimat@kopir.example', password, roleKey: 'akimat', territoryId: 'almaty' },
  { email: 'pavlodar@kopir.example', password, roleKey: 'akimat', territoryId: 'pavlodar' },
  { email: 'admin@kopir.example', password, roleKey: 'admin', territoryId: null },
]
