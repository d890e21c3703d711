/** The region of every function, which firebase.json names as well. Apart from the options: who asks where a function is sets none. */
export const functionsRegion = 'europe-west1'
