// A lazy chunk of its own: carrying things from line to line is only done here.
export { CataloguePage } from './catalogue-page'
export { ImportPage } from './import/import-page'
