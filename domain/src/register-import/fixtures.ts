import type { NgoFacts } from './facts.ts'

/** An invented NGO as a register knows it. */
export const greenCity: NgoFacts = {
  name: { kk: '«Жасыл қала» қоғамдық қоры', ru: 'Общественный фонд «Жасыл қала»' },
  bin: '190740000201',
  legalForm: 'public_foundation',
  directions: ['environment', 'youth'],
  status: 'active',
  registeredOn: '2019-07-05',
  districtId: 'almaty-medeu',
}
