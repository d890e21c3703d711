import fc from 'fast-check'

// Property tests try the same every day, so that a failure can be repeated; SEED=<number> in front of a run tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
