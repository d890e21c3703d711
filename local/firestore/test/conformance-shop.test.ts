import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  average,
  collection,
  count,
  deleteDoc,
  doc,
  type Firestore,
  getAggregateFromServer,
  getCountFromServer,
  getDoc,
  getDocs,
  increment,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  sum,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, defined, startApp } from './conformance.fixture.ts'

let app: App
let ann: Firestore
let ben: Firestore
let staff: Firestore

beforeAll(async () => {
  app = await startApp('shop')
  ann = app.as('ann')
  ben = app.as('ben')
  staff = app.as('sam', { staff: true })
})

afterAll(() => app.close())

beforeEach(async () => {
  await app.clear()
  await app.seed({
    'products/cup': { price: 12.5, stock: 5 },
    'products/pot': { price: 40, stock: 1 },
    'orders/a1': { buyer: 'ann', sku: 'cup', quantity: 1, price: 12.5, total: 12.5, status: 'placed' },
    'orders/a2': { buyer: 'ann', sku: 'pot', quantity: 1, price: 40, total: 40, status: 'paid' },
    'orders/b1': { buyer: 'ben', sku: 'cup', quantity: 2, price: 12.5, total: 25, status: 'sent' },
    'carts/ann': { updated: 1 },
    'carts/ann/items/cup': { quantity: 2 },
    'coupons/HALF': { left: 1 },
    'counters/visits/shards/0': { n: 10 },
  })
})

interface Purchase {
  order?: Record<string, unknown>
  product?: Record<string, unknown>
  withoutProduct?: boolean
  withoutOrder?: boolean
}

function buy(db: Firestore, buyer: string, purchase: Purchase = {}) {
  const batch = writeBatch(db)
  const order = {
    buyer,
    sku: 'cup',
    quantity: 2,
    price: 12.5,
    total: 25,
    status: 'placed',
    at: serverTimestamp(),
    ...purchase.order,
  }
  if (!purchase.withoutOrder) batch.set(doc(db, 'orders/new'), defined(order))
  if (!purchase.withoutProduct)
    batch.update(doc(db, 'products/cup'), { stock: increment(-2), lastOrder: 'new', ...purchase.product })
  return batch.commit()
}

describe('an order and its product, written together', () => {
  it('go through', async () => {
    await assertSucceeds(buy(ann, 'ann'))
    expect((await getDoc(doc(ann, 'products/cup'))).data()).toEqual({ price: 12.5, stock: 3, lastOrder: 'new' })
    expect((await getDoc(doc(ann, 'orders/new'))).get('total')).toBe(25)
  })

  it.each<[string, Purchase]>([
    ['the order alone', { withoutProduct: true }],
    ['the product alone', { withoutOrder: true }],
    ['a stock that does not fall', { product: { stock: 5 } }],
    ['a stock that falls too far', { product: { stock: increment(-3) } }],
    ['a price changed with it', { product: { price: 1 } }],
    ['a price of its own', { order: { price: 1, total: 2 } }],
    ['a total that is wrong', { order: { total: 24 } }],
    ['a quantity that is no integer', { order: { quantity: 2.5, total: 31.25 }, product: { stock: increment(-2.5) } }],
    ['too many', { order: { quantity: 4, total: 50 }, product: { stock: increment(-4) } }],
    ['for somebody else', { order: { buyer: 'ben' } }],
    ['already paid', { order: { status: 'paid' } }],
    ['with a field more', { order: { gift: true } }],
    ['without a field', { order: { status: undefined } }],
  ])('are refused with %s, and nothing of it stays', async (_, purchase) => {
    await assertFails(buy(ann, 'ann', purchase))
    expect((await getDoc(doc(ann, 'products/cup'))).data()).toEqual({ price: 12.5, stock: 5 })
    expect((await getDoc(doc(staff, 'orders/new'))).exists()).toBe(false)
  })

  it('are refused to a guest', async () => {
    await assertFails(buy(app.guest(), 'ann'))
  })
})

describe('an order', () => {
  it.each<[string, string, string, boolean]>([
    ['the buyer cancels', 'ann', 'cancelled', true],
    ['another buyer does not', 'ben', 'cancelled', false],
    ['the buyer does not pay by himself', 'ann', 'paid', false],
    ['staff takes the payment', 'sam', 'paid', true],
    ['staff does not skip a step', 'sam', 'received', false],
    ['an unknown step', 'sam', 'lost', false],
  ])('placed: %s', async (_, uid, status, allowed) => {
    const writing = updateDoc(doc(uid === 'sam' ? staff : app.as(uid), 'orders/a1'), { status })
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })

  it('is never deleted', async () => {
    await assertFails(deleteDoc(doc(ann, 'orders/a1')))
    await assertFails(deleteDoc(doc(staff, 'orders/a1')))
  })

  it('is listed to its buyer, and all of them to staff', async () => {
    const orders = (db: Firestore) => collection(db, 'orders')
    expect((await assertSucceeds(getDocs(query(orders(ann), where('buyer', '==', 'ann'))))).size).toBe(2)
    expect(
      (await assertSucceeds(getDocs(query(orders(ann), where('buyer', '==', 'ann'), where('status', '==', 'paid')))))
        .size,
    ).toBe(1)
    await assertFails(getDocs(query(orders(ann), where('buyer', 'in', ['ann', 'ben']))))
    await assertFails(getDocs(orders(ann)))
    await assertFails(getDocs(query(orders(ann), where('buyer', '!=', 'ben'))))
    expect((await assertSucceeds(getDocs(orders(staff)))).size).toBe(3)
    await assertFails(getDocs(query(orders(app.guest()), where('buyer', '==', 'ann'))))
  })

  it('is counted and summed under the same rule', async () => {
    const mine = query(collection(ann, 'orders'), where('buyer', '==', 'ann'))
    const totals = await assertSucceeds(
      getAggregateFromServer(mine, { n: count(), total: sum('total'), mean: average('total') }),
    )
    expect(totals.data()).toEqual({ n: 2, total: 52.5, mean: 26.25 })
    await assertFails(getCountFromServer(collection(ann, 'orders')))
  })

  it('that is not there is seen as missing, where the rule allows it', async () => {
    expect((await assertSucceeds(getDoc(doc(ann, 'orders/none')))).exists()).toBe(false)
    await assertFails(getDoc(doc(ann, 'orders/b1')))
  })
})

describe('a cart', () => {
  it('belongs to its owner with all that is under it', async () => {
    await assertSucceeds(getDoc(doc(ann, 'carts/ann')))
    await assertSucceeds(getDocs(collection(ann, 'carts/ann/items')))
    await assertSucceeds(setDoc(doc(ann, 'carts/ann/items/pot/notes/1'), { text: 'blue' }))
    await assertFails(getDoc(doc(ben, 'carts/ann')))
    await assertFails(getDocs(collection(ben, 'carts/ann/items')))
    await assertFails(setDoc(doc(ben, 'carts/ann/items/pot'), { quantity: 1 }))
  })
})

describe('a coupon', () => {
  const redeem = (db: Firestore, uid: string) =>
    runTransaction(db, async (transaction) => {
      const coupon = await transaction.get(doc(db, 'coupons/HALF'))
      transaction.update(coupon.ref, { left: coupon.get('left') - 1 })
      transaction.set(doc(db, `coupons/HALF/uses/${uid}`), { at: serverTimestamp() })
    })

  it('is used once, and not by the next', async () => {
    await assertSucceeds(redeem(ann, 'ann'))
    await assertFails(redeem(ann, 'ann'))
    await assertFails(redeem(ben, 'ben'))
    await app.asAdmin(async (db) => expect((await getDoc(doc(db, 'coupons/HALF'))).get('left')).toBe(0))
  })

  it('is not used up without saying who, nor in the name of another', async () => {
    await assertFails(updateDoc(doc(ann, 'coupons/HALF'), { left: 0 }))
    await assertFails(setDoc(doc(ann, 'coupons/HALF/uses/ann'), {}))
    await assertFails(redeem(ann, 'ben'))
  })
})

describe('transactions side by side', () => {
  it('sell the last five cups to five of eight buyers', async () => {
    const sold = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        runTransaction(
          staff,
          async (transaction) => {
            const cup = await transaction.get(doc(staff, 'products/cup'))
            if (cup.get('stock') < 1) throw new Error('sold out')
            transaction.update(cup.ref, { stock: cup.get('stock') - 1 })
            transaction.set(doc(staff, `products/sold-${index}`), { index })
          },
          { maxAttempts: 20 },
        ),
      ),
    )
    expect(sold.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect((await getDoc(doc(staff, 'products/cup'))).get('stock')).toBe(0)
  })

  it('count by increments without losing one', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        assertSucceeds(updateDoc(doc(ann, 'counters/visits/shards/0'), { n: increment(1) })),
      ),
    )
    expect((await getDoc(doc(ann, 'counters/visits/shards/0'))).get('n')).toBe(30)
  })
})

describe('a shard', () => {
  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['is made', '1', { n: 1 }, true],
    ['is made by an increment', '2', { n: increment(1) }, true],
    ['is not made beyond the third', '3', { n: 1 }, false],
    ['is not made under a name that is no number', 'x', { n: 1 }, false],
    ['does not start higher', '1', { n: 2 }, false],
    ['does not jump', '0', { n: increment(2) }, false],
    ['rises by one', '0', { n: increment(1) }, true],
  ])('%s', async (_, id, data, allowed) => {
    const writing = setDoc(doc(ann, `counters/visits/shards/${id}`), data, { merge: true })
    await (allowed ? assertSucceeds(writing) : assertFails(writing))
  })
})
