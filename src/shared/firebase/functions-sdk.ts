export { getFunctions, httpsCallable } from 'firebase/functions'
