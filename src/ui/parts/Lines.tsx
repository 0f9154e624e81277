import { useContext } from 'react'
import { Box, Text } from 'ink'
import type { Line } from '../lines.ts'
import { LooksContext } from '../looks/looks.ts'
import type { Looks } from '../looks/looks.ts'
import type { Role } from '../looks/signs.ts'
import { fileLink } from '../terminal/hyperlink.ts'

/** Rows of text, one below the other. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const looks = useContext(LooksContext)
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, place) => (
        <Text key={place} wrap="truncate">
          {line.map(({ text, role, link }, at) => (
            <Text key={at} {...looks[role]}>
              {link === undefined ? drawn(text, role, looks) : fileLink(text, link)}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}

/** Where nothing can be drawn in reverse, the cursor is a sign of its own, before what it stands on. */
function drawn(text: string, role: Role, looks: Readonly<Record<Role, Looks>>): string {
  if (role !== 'cursor' || looks.cursor.inverse) return text
  return text === ' ' ? '_' : `|${text}`
}
