/** What a book tells: goods received, or sales. */
export type BookKind = 'reception' | 'caisse'

export interface Validation {
  is_valid: boolean
  errors: string[]
  warnings: string[]
  encoding?: string
  separator?: string
  kind_detected?: BookKind | null
  statistics: { total_lines: number; valid_lines: number; invalid_lines: number }
}

export interface Cleaned {
  cleaned_csv_base64: string
  filename: string
  statistics: {
    total_lines: number
    cleaned_lines: number
    excluded_lines: number
    orphan_lines: number
    dates_normalized: number
    weights_rounded: number
    date_distribution: Record<string, number>
  }
}

export interface Target {
  category_id: string
  category_name: string
  confidence: number
}

export interface Analysis {
  mappings: Record<string, Target>
  unmapped: string[]
  errors: string[]
  statistics: {
    total_lines: number
    valid_lines: number
    error_lines: number
    unique_categories: number
    mapped_categories: number
    unmapped_categories: number
    llm_attempted: boolean
    llm_mapped_categories: number
    llm_last_error?: string | null
  }
}

export interface Preview {
  total_lines: number
  total_kilos: number
  total_amount?: number | null
  unique_dates: number
  unique_categories: number
  by_category: { category_id: string; category_name: string; line_count: number; total_kilos: number }[]
  by_date: { date: string; line_count: number; total_kilos: number; total_amount?: number | null }[]
}

export interface Execution {
  already_imported?: boolean
  message: string
  report: {
    postes_created: number
    tickets_created: number
    lignes_imported: number
    sessions_created?: number
    sales_created?: number
    errors: string[]
    total_errors: number
  }
}
