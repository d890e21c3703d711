/** What the tests of the client SDKs run under: a free part, a part of each user's own, a part that is closed. */
export const testRules = `
rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /free/{path=**} {
      allow read, write: if true;
    }
    match /{path=**}/members/{member} {
      allow list: if true;
    }
    match /owned/{note} {
      allow read, delete: if request.auth != null && resource.data.owner == request.auth.uid;
      allow create: if request.auth != null && request.resource.data.owner == request.auth.uid;
    }
  }
}
`
