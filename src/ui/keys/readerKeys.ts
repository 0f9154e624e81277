import type { Binding } from './binding.ts'

/** The keys that only a reader has. */
export const readerBindings: readonly Binding[] = [
  {
    command: 'searchNext',
    keys: ['n'],
    shown: 'n',
    says: { reader: 'the next place where it is' },
  },
  {
    command: 'searchBack',
    keys: ['N'],
    shown: 'N',
    says: { reader: 'the place before' },
  },
  {
    command: 'openFile',
    keys: ['o'],
    shown: 'o',
    says: { reader: 'open the file' },
    inFooter: ['reader'],
  },
  {
    command: 'copy',
    keys: ['y'],
    shown: 'y',
    says: { reader: 'copy' },
    inFooter: ['reader'],
  },
]
