import type { Schemas } from '@/lib/api/client'

export type SessionKind = Schemas['SessionKind']
export type Method = Schemas['PaymentMethod']
export type SessionView = Schemas['SessionView']
export type SessionDetail = Schemas['SessionDetail']
export type SessionSale = Schemas['SessionSale']
export type SaleDetail = Schemas['SaleDetail']
export type Change = Schemas['FieldChange']
export type LogEntry = Schemas['LogPage']['entries'][number]
export type DayFigures = Schemas['DayFigures']
export type ReportFile = Schemas['ReportFile']
