import { render, Text } from 'ink'
import { createElement, useEffect } from 'react'

/** The least that Ink can show, as its own guide writes it. */
function Hello() {
  useEffect(() => {
    const alive = setInterval(() => {}, 1000)
    return () => clearInterval(alive)
  })
  return createElement(Text, null, 'second')
}

render(createElement(Hello))
