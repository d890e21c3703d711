import type { PendingEvent } from '../model/pending-event.ts'
import type { Message } from '../model/proto-json.ts'
import type {
  Caller,
  ChangeListener,
  DocumentChange,
  FirestoreService,
  MethodName,
  StreamSink,
} from '../service/contract.ts'

interface FakeStream {
  kind: 'Listen' | 'Write'
  caller: Caller
  sink: StreamSink
  received: Message[]
  closed: boolean
}

/** A service that answers as it is told and remembers what it was asked: the transports' tests see only the wire. */
export function createFakeService() {
  const streams: FakeStream[] = []
  const calls: { method: MethodName; request: Message; caller: Caller }[] = []
  const listeners = new Set<ChangeListener>()
  const pending = new Map<string, PendingEvent>()
  let answer: (method: MethodName, request: Message) => Message[] = () => [{}]

  const open = (kind: FakeStream['kind'], caller: Caller, sink: StreamSink) => {
    const stream: FakeStream = { kind, caller, sink, received: [], closed: false }
    streams.push(stream)
    return {
      receive: (message: Message) => void stream.received.push(message),
      close: () => {
        stream.closed = true
      },
    }
  }
  const service: FirestoreService = {
    async call(method, request, caller) {
      calls.push({ method, request, caller })
      return answer(method, request)
    },
    listen: (caller, sink) => open('Listen', caller, sink),
    write: (caller, sink) => open('Write', caller, sink),
    setRules: () => [],
    clear: async () => undefined,
    readContents: () => ({ time: '', documents: [] }),
    writeContents: async () => undefined,
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    pendingEvents: () => [...pending.values()],
    settleEvent: (id) => void pending.delete(id),
    close: async () => undefined,
  }
  return {
    service,
    streams,
    calls,
    answerWith(next: typeof answer) {
      answer = next
    },
    change(...changes: DocumentChange[]) {
      for (const listener of listeners) {
        const events = listener.eventsOf(changes)
        for (const event of events) pending.set(event.id, event)
        listener.stored(events)
      }
    },
  }
}
