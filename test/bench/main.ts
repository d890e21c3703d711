import { cpus, loadavg } from 'node:os'
import { bell } from './bell.ts'
import { documentReads } from './document-reads.ts'
import { type Figure, print } from './figure.ts'
import { type BuiltSizes, firstLoadSizes } from './first-load-sizes.ts'
import { firstView } from './first-view/first-view.ts'
import { keystroke } from './keystroke.ts'
import { lighthouse } from './lighthouse.ts'
import { localFirestore } from './local-firestore.ts'
import { rules } from './rules.ts'
import { Stage } from './stage.ts'

/** What can be measured alone, in the order of a whole run. */
const parts: Record<string, (stage: Stage, sizes: BuiltSizes) => Figure[] | Promise<Figure[]>> = {
  sizes: (_, sizes) => firstLoadSizes(sizes),
  rules,
  'first-view': firstView,
  lighthouse,
  keystroke,
  reads: documentReads,
  'local-firestore': localFirestore,
  bell,
}

export const partNames = Object.keys(parts)

/** Measures these parts one after the other and prints each beside its budget or what others need. */
export async function runBench(names: string[], sizes: BuiltSizes): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`)
  const stage = new Stage()
  try {
    for (const name of names) {
      // Others who use the machine now make every time longer.
      console.log(`\n${name}  (load of the machine before it: ${loadavg()[0]?.toFixed(1)})`)
      for (const figure of (await parts[name]?.(stage, sizes)) ?? []) print(figure)
    }
  } finally {
    await stage.close()
  }
}
