import { describe, expect, it } from 'vitest'
import { asProblem, Problem, problemFromBody } from './problem'

const body = (part: object) => ({ type: 'about:blank', title: 'x', request_id: 'req-7', ...part })

describe('a problem', () => {
  it('keeps the sentence, the code and the request of a refusal', () => {
    const problem = problemFromBody(409, body({ code: 'platform.disk_full', detail: 'Le disque est plein.' }))
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({
      status: 409,
      code: 'platform.disk_full',
      detail: 'Le disque est plein.',
      requestId: 'req-7',
    })
  })

  it('keeps the sentence of each field, and says them all when the server only lists them', () => {
    const problem = problemFromBody(
      422,
      body({
        code: 'caisse.sale_invalid',
        detail: [{ type: 'value_error', loc: ['body', 'site', 'name'], msg: 'Value error, À remplir' }],
        fields: [
          { name: 'site.name', message: 'À remplir' },
          { name: 'administrator.pin', message: 'Quatre chiffres.' },
        ],
      }),
    )
    expect(problem.fields).toEqual({ 'site.name': 'À remplir', 'administrator.pin': 'Quatre chiffres.' })
    expect(problem.detail).toBe('À remplir. Quatre chiffres.')
  })

  it('turns the list of a malformed body into one French sentence and places', () => {
    const problem = problemFromBody(
      422,
      body({
        code: 'http.malformed',
        detail: [
          { type: 'missing', loc: ['body', 'site', 'name'], msg: 'Field required', input: {} },
          { type: 'float_parsing', loc: ['body', 'items', 0, 'weight'], msg: 'Input should be…', input: 'x' },
        ],
      }),
    )
    expect(problem.detail).toBe('Une valeur n’est pas acceptée. Vérifiez les champs signalés.')
    expect(problem.fields).toEqual({ 'site.name': 'À remplir.', 'items.0.weight': 'Valeur refusée.' })
  })

  it('has a sentence by status when the answer says nothing readable', () => {
    expect(problemFromBody(403, '<html>').detail).toContain('Vous n’avez pas le droit')
    expect(problemFromBody(500, null).detail).toBe('Quelque chose n’a pas marché. Réessayez.')
  })

  it('says better than the server what to do, when we know the code', () => {
    const problem = problemFromBody(404, body({ code: 'http.not_found', detail: 'Not Found' }))
    expect(problem.detail).toBe('Ce que vous cherchez n’existe pas, ou plus.')
  })

  it('never shows the words of a programming mistake', () => {
    expect(asProblem(new TypeError('x is undefined')).detail).toBe('Quelque chose n’a pas marché. Réessayez.')
  })
})
