/* global SwaggerUIBundle -- swagger-ui-bundle.js, copied beside this file when the interface is built. */
SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  // Folded: with every operation open at once, swagger-ui stops drawing after the first ones (173 of them).
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
})
