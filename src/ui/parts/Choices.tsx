import { useContext } from 'react'
import { Box, Text } from 'ink'
import SelectInput from 'ink-select-input'
import { LooksContext } from '../looks/looks.ts'
import type { Signs } from '../looks/signs.ts'

interface Props {
  /** What can be chosen, each already wrapped to the rows that it takes. */
  readonly labels: readonly string[]
  /** The one in focus, or -1. */
  readonly cursor: number
  readonly signs: Signs
}

/**
 * A list to choose from. The highlight is ours: ink-select-input reads several keys that arrive together as one, and
 * would choose the wrong item; so it draws, never listens, and is drawn anew for each place of the cursor and each length.
 */
export function Choices({ labels, cursor, signs }: Props) {
  const items = labels.map((label, value) => ({ label, value, key: String(value) }))
  return (
    <SelectInput
      // A list of another length begins at its first item again, wherever the cursor is.
      key={`${cursor} of ${labels.length}`}
      items={items}
      initialIndex={cursor}
      isFocused={false}
      indicatorComponent={signs.pointer === '>' ? AsciiPointer : Pointer}
      itemComponent={Label}
    />
  )
}

interface Selected {
  readonly isSelected?: boolean
}

function Pointer({ isSelected = false }: Selected) {
  return <Mark sign={isSelected ? '❯' : ' '} />
}

function AsciiPointer({ isSelected = false }: Selected) {
  return <Mark sign={isSelected ? '>' : ' '} />
}

/** As wide as it is, however long the label beside it: the one of ink-select-input shrinks. */
function Mark({ sign }: { readonly sign: string }) {
  const looks = useContext(LooksContext)
  return (
    <Box width={2} flexShrink={0}>
      <Text {...looks.focus}>{sign}</Text>
    </Box>
  )
}

function Label({ isSelected = false, label }: Selected & { readonly label: string }) {
  const looks = useContext(LooksContext)
  return (
    <Text wrap="truncate" {...looks[isSelected ? 'focus' : 'plain']}>
      {label}
    </Text>
  )
}
