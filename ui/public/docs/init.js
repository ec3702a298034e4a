/* global SwaggerUIBundle -- swagger-ui-bundle.js, copied beside this file when the interface is built. */
SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
})
