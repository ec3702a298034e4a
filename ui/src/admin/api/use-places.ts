import { useQuery } from '@tanstack/react-query'
import { peopleQuery, personName, registersQuery, sitesQuery } from './places-query'

const french = new Intl.Collator('fr')
const choices = (rows: { id: string; name: string }[] = []) =>
  rows
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => french.compare(a.label, b.label))

/** Names of people, tills and sites: as choices of a filter, and in place of their identifiers. */
export function usePlaces() {
  const registers = useQuery(registersQuery).data
  const sites = useQuery(sitesQuery).data
  const people = useQuery(peopleQuery).data?.map((person) => ({ id: person.id, name: personName(person) }))
  const nameIn = (rows: { id: string; name: string }[] | undefined) => (id: string | null | undefined) =>
    rows?.find((row) => row.id === id)?.name
  return {
    registers: choices(registers),
    sites: choices(sites),
    people: choices(people),
    registerName: nameIn(registers),
    siteName: nameIn(sites),
    personName: nameIn(people),
  }
}
