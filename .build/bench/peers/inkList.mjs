import { Box, render, Text } from 'ink'
import SelectInput from 'ink-select-input'
import { createElement } from 'react'

/** A list that fills a screen of 24 lines, drawn by Ink as it comes. */
const items = Array.from({ length: 20 }, (_, row) => ({
  key: String(row),
  value: row,
  label: `Row ${row} of a list that fills most of the width of a screen of eighty columns`,
}))
render(
  createElement(
    Box,
    { flexDirection: 'column' },
    createElement(Text, null, 'second'),
    createElement(SelectInput, { items }),
  ),
)
