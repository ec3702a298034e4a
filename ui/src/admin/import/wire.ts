import type { Schemas } from '@/lib/api/client'

/** What a book tells: goods received, or sales. */
export type BookKind = Schemas['BookKind']
export type Validation = Schemas['LegacyImportValidationResponse']
export type Cleaned = Schemas['LegacyImportCleanResponse']
export type Analysis = Schemas['LegacyImportAnalyzeResponse']
export type Target = Analysis['mappings'][string]
export type Preview = Schemas['LegacyImportPreviewResponse']
export type Execution = Schemas['LegacyImportExecuteResponse']
export type BookImport = Schemas['BookImport']
