import type { Ref } from 'react'
import { useMergedRef } from '@mantine/hooks'

/** Stands for the one function that Mantine's ScrollArea takes from `@floating-ui/react`: see vite.config.ts. */
export const useMergeRefs = <T>(refs: Ref<T>[]) => useMergedRef(...refs)
