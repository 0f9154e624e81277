import type { Bank } from '../domain/bank.ts'
import type { Outcome } from '../domain/problem.ts'
import { readBank } from './readBank.ts'
import type { AlsoBroken, PackFiles } from './readBank.ts'
import { readLayer } from './readLayer.ts'

interface Means {
  /** How messages name the place of the files. */
  readonly folder: string
  /** The bank that a layer lies over. */
  readonly base: () => Bank
  readonly alsoBroken?: AlsoBroken
}

/** The bank that a folder's files make: a whole one where there is a `bank.yaml`, a layer where there is a `layer.yaml`. */
export function readPack(files: PackFiles, { folder, base, alsoBroken = () => [] }: Means): Outcome<Bank> {
  const isLayer = files.has('layer.yaml')
  if (isLayer && files.has('bank.yaml'))
    return {
      ok: false,
      problems: [
        {
          where: folder,
          what: 'holds a bank.yaml and a layer.yaml',
          todo: 'keep them in folders of their own',
        },
      ],
    }
  if (!isLayer && !files.has('bank.yaml'))
    return {
      ok: false,
      problems: [
        {
          where: folder,
          what: 'holds no questions',
          todo: 'a bank has a bank.yaml, a layer over ours a layer.yaml',
        },
      ],
    }
  return isLayer ? readLayer(files, folder, base(), alsoBroken) : readBank(files, folder, alsoBroken)
}
