import assert from 'node:assert/strict'
import { EventEmitter, getEventListeners } from 'node:events'
import { test } from 'node:test'
import { type EventSink, formatEvent, type ServerSentEvent, streamEvents } from './event-stream.ts'

/** A response whose reader takes something only when the test says so. */
function slowReader() {
  const emitter = new EventEmitter()
  const written: string[] = []
  let isBlocked = false
  const sink = Object.assign(emitter, {
    destroyed: false,
    isEnded: false,
    writeHead: () => sink,
    getHeaders: () => ({}),
    flushHeaders: () => undefined,
    write(text: string) {
      written.push(text)
      return !isBlocked
    },
    end() {
      sink.isEnded = true
      return sink
    },
  })
  return {
    sink,
    response: sink as unknown as EventSink,
    written,
    block: (state: boolean) => (isBlocked = state),
  }
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

test('a slow reader is waited for: nothing more is taken from the source, and no listener stays', async () => {
  const { sink, response, written, block } = slowReader()
  let taken = 0
  async function* source(): AsyncGenerator<ServerSentEvent> {
    for (; taken < 1000; taken++) yield { event: 'stage', data: `${taken}`, id: null }
  }
  block(true)
  const streaming = streamEvents(response, source())
  await turns(20)
  assert.equal(written.length, 1)
  for (let round = 0; round < 50; round++) {
    sink.emit('drain')
    await turns(3)
  }
  assert.equal(written.length, 51)
  assert.ok(taken <= 52)
  for (const event of ['drain', 'close', 'error'])
    assert.ok(getEventListeners(sink, event).length <= 2, event)
  block(false)
  sink.emit('drain')
  await streaming
  assert.equal(written.length, 1000)
  assert.ok(sink.isEnded)
})

test('a reader that goes while it is waited for ends the stream, and the source with it', async () => {
  const { sink, response, written, block } = slowReader()
  let isClosed = false
  async function* source(): AsyncGenerator<ServerSentEvent> {
    try {
      for (;;) yield { event: 'stage', data: 'x', id: null }
    } finally {
      isClosed = true
    }
  }
  block(true)
  const streaming = streamEvents(response, source())
  await turns(5)
  sink.destroyed = true
  sink.emit('close')
  await streaming
  assert.equal(written.length, 1)
  assert.ok(isClosed)
})

test('no line break inside the data ends the event', () => {
  const data = 'a\nevent: report\r\n\r\ndata: b\rid: 7'
  const text = formatEvent({ event: 'cell', data, id: 'x-1' })
  assert.equal(
    text,
    'id: x-1\nevent: cell\ndata: a\ndata: event: report\ndata: \ndata: data: b\ndata: id: 7\n\n',
  )
})
