import { useQuery } from '@tanstack/react-query'
import { peopleQuery, personName } from '../../api/places-query'

/** « Mamadou Diarra » rather than « mamadou.diarra », for those who still work here. */
export function useNameOf() {
  const people = useQuery(peopleQuery).data
  return (username: string): string => {
    const person = people?.find((row) => row.username === username)
    return person === undefined ? username : personName(person)
  }
}
