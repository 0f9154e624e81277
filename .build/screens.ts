/** All that draws with Ink, as one part of the program: Ink and React are as large as the rest of it together. */
export { runReader } from '../src/ui/reader/runReader.tsx'
export { runScreens } from '../src/ui/runScreens.tsx'
