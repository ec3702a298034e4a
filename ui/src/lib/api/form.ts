/** A body with files: what a call of the API sends in place of JSON. The answer keeps its type. */
export function formBody(fields: Record<string, Blob | string | null>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null) form.append(name, value)
  }
  // The description of a form says texts where files go: what counts is what is sent.
  return { body: fields as never, bodySerializer: () => form }
}
