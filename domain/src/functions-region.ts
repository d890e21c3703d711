/** The region of every function. Apart from the callables: a browser that calls one loads no schema of a request. */
export const functionsRegion = 'europe-west1'
