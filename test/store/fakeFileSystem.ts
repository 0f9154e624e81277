import { constants } from 'node:fs'
import type { FileStatus, FileSystem } from '../../src/store/files/fileSystem.ts'

/** What happens at one call: an error, half a write, or the machine stops right after the call. */
export type Fault = string | 'short' | 'crash'

/** What the power leaves of what was not flushed: nothing, or the names and half of the bytes. */
export type Left = 'nothing' | 'torn'

/** A file system in memory whose bytes are durable after fsync of the file, and whose names after fsync of the folder. */
export interface FakeFileSystem {
  readonly files: FileSystem
  /** How many calls were made so far. */
  readonly calls: () => number
  /** Puts a fault at the call of this number (from 1); at every call from there on when it lasts. */
  readonly failAt: (call: number, fault: Fault, lasts?: boolean) => void
  /** Takes the fault away. */
  readonly mend: () => void
  /** Cuts the power: what was not flushed is gone, and every open file is closed. */
  readonly cutPower: (left: Left) => void
  /** Every file with its text, for messages and counts. */
  readonly tree: () => Readonly<Record<string, string>>
}

type Node =
  | { readonly kind: 'file'; bytes: Buffer; durable: Buffer }
  | { readonly kind: 'folder'; names: Map<string, Node>; durable: Map<string, Node> }

const failed = (code: string) => Object.assign(new Error(code), { code })
const stopped = 'CRASH'

export function fakeFileSystem(): FakeFileSystem {
  const root: Node = { kind: 'folder', names: new Map(), durable: new Map() }
  const open = new Map<number, Node>()
  let next = 10
  let count = 0
  let fault: { readonly at: number; readonly fault: Fault; readonly lasts: boolean } | undefined
  let down = false

  /** Counts a call and lets the planned fault happen; true when the call is to be cut short. */
  function call<T>(work: (short: boolean) => T): T {
    if (down) throw failed(stopped)
    count += 1
    const now = fault && (count === fault.at || (fault.lasts && count > fault.at)) ? fault.fault : undefined
    if (now !== undefined && now !== 'short' && now !== 'crash') throw failed(now)
    const result = work(now === 'short')
    if (now === 'crash') down = true
    return result
  }

  function at(path: string): Node {
    let node: Node = root
    for (const part of path.split('/').filter(Boolean)) {
      if (node.kind !== 'folder') throw failed('ENOTDIR')
      const inside = node.names.get(part)
      if (!inside) throw failed('ENOENT')
      node = inside
    }
    return node
  }

  function parentOf(path: string): { readonly names: Map<string, Node>; readonly name: string } {
    const parts = path.split('/').filter(Boolean)
    const name = parts.pop() ?? ''
    const folder = at(`/${parts.join('/')}`)
    if (folder.kind !== 'folder') throw failed('ENOTDIR')
    return { names: folder.names, name }
  }

  function opened(file: number): Node {
    const node = open.get(file)
    if (!node) throw failed('EBADF')
    return node
  }

  const positions = new Map<number, number>()
  const files: FileSystem = {
    openSync: (path, flags) =>
      call(() => {
        const { names, name } = parentOf(path)
        const there = name === '' ? root : names.get(name)
        if (there && flags & constants.O_EXCL) throw failed('EEXIST')
        if (!there && !(flags & constants.O_CREAT)) throw failed('ENOENT')
        const node: Node = there ?? { kind: 'file', bytes: Buffer.alloc(0), durable: Buffer.alloc(0) }
        if (!there) names.set(name, node)
        next += 1
        open.set(next, node)
        positions.set(next, 0)
        return next
      }),
    closeSync: (file) => call(() => void open.delete(file)),
    readSync: (file, bytes, offset, length) =>
      call(() => {
        const node = opened(file)
        if (node.kind !== 'file') throw failed('EISDIR')
        const position = positions.get(file) ?? 0
        const read = node.bytes.copy(bytes, offset, position, position + length)
        positions.set(file, position + read)
        return read
      }),
    writeSync: (file, bytes, offset, length) =>
      call((short) => {
        const node = opened(file)
        if (node.kind !== 'file') throw failed('EISDIR')
        const taken = short ? Math.floor(length / 2) : length
        node.bytes = Buffer.concat([node.bytes, bytes.subarray(offset, offset + taken)])
        return taken
      }),
    fsyncSync: (file) =>
      call(() => {
        const node = opened(file)
        if (node.kind === 'file') node.durable = Buffer.from(node.bytes)
        else node.durable = new Map(node.names)
      }),
    fstatSync: (file) => call(() => statusOf(opened(file))),
    statSync: (path) => call(() => statusOf(at(path))),
    lstatSync: (path) => call(() => statusOf(at(path))),
    readdirSync: (path) =>
      call(() => {
        const node = at(path)
        if (node.kind !== 'folder') throw failed('ENOTDIR')
        return [...node.names.keys()]
      }),
    mkdirSync: (path) =>
      call(() => {
        const { names, name } = parentOf(path)
        if (names.has(name)) throw failed('EEXIST')
        names.set(name, { kind: 'folder', names: new Map(), durable: new Map() })
      }),
    linkSync: (from, to) =>
      call(() => {
        const node = at(from)
        const { names, name } = parentOf(to)
        if (names.has(name)) throw failed('EEXIST')
        names.set(name, node)
      }),
    renameSync: (from, to) =>
      call(() => {
        const node = at(from)
        const source = parentOf(from)
        const target = parentOf(to)
        source.names.delete(source.name)
        target.names.set(target.name, node)
      }),
    unlinkSync: (path) =>
      call(() => {
        const { names, name } = parentOf(path)
        if (!names.delete(name)) throw failed('ENOENT')
      }),
    accessSync: (path) => call(() => void at(path)),
  }

  return {
    files,
    calls: () => count,
    failAt(call, kind, lasts = false) {
      fault = { at: call, fault: kind, lasts }
    },
    mend() {
      fault = undefined
    },
    cutPower(left) {
      fault = undefined
      down = false
      open.clear()
      settle(root, left)
    },
    tree: () => Object.fromEntries(textsIn(root, '')),
  }
}

/** Brings a node to what the disk has of it. */
function settle(node: Node, left: Left): void {
  if (node.kind === 'file') {
    const torn = Math.ceil((node.bytes.length - node.durable.length) / 2)
    node.bytes = left === 'nothing' ? node.durable : node.bytes.subarray(0, node.durable.length + torn)
    node.durable = Buffer.from(node.bytes)
    return
  }
  if (left === 'nothing') node.names = new Map(node.durable)
  node.durable = new Map(node.names)
  for (const inside of node.names.values()) settle(inside, left)
}

function statusOf(node: Node): FileStatus {
  return {
    size: node.kind === 'file' ? node.bytes.length : 0,
    mtimeMs: 0,
    ctimeMs: 0,
    uid: 0,
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'folder',
    isSymbolicLink: () => false,
  }
}

function textsIn(node: Node, path: string): readonly [string, string][] {
  if (node.kind === 'file') return [[path, node.bytes.toString('utf8')]]
  return [...node.names].flatMap(([name, inside]) => textsIn(inside, `${path}/${name}`))
}
