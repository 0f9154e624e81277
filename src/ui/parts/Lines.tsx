import { Box, Text } from 'ink'
import type { Line } from '../lines.ts'
import { looks } from '../theme.ts'

/** Rows of text, one below the other. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, place) => (
        <Text key={place} wrap="truncate">
          {line.map(({ text, role }, at) => (
            <Text key={at} {...looks[role]}>
              {text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}
