import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Line } from '../lines.ts'
import type { Size } from '../model.ts'
import { Lines } from './Lines.tsx'

interface Props {
  readonly size: Size
  readonly header: readonly Line[]
  readonly footer: readonly Line[]
  readonly children: ReactNode
}

/**
 * A whole screen: header at the top, footer at the bottom, and what does not fit between them is cut. Only from top to
 * bottom: all rows are cut to the width already, and Ink would look at every character again.
 */
export function Frame({ size, header, footer, children }: Props) {
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Lines lines={header} />
      <Box flexDirection="column" flexGrow={1} overflowY="hidden">
        {children}
      </Box>
      <Lines lines={footer} />
    </Box>
  )
}
