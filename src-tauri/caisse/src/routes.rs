//! The table of the till.

use crate::exports::{self, Progresses, dto::ExportBulk};
use crate::refusals::SALE_EDIT_FORBIDDEN;
use crate::{
    corrections, drafts, maintenance, movements, printing, receipts, registers, reports, sales, sessions, transactions,
    waiting,
};
use recyclique_kernel::Need;
use recyclique_platform::http::{Ctx, Json, Path, Route, delete, get, patch, post, put};

/// The operations of the till.
#[expect(clippy::too_many_lines, reason = "a table is read from top to bottom")]
pub fn routes() -> Vec<Route> {
    let progresses = Progresses::default();
    vec![
        get("/v1/cash-registers", "list_cash_registers")
            .needs(Need::SignedIn)
            .to(registers::http::list_cash_registers),
        post("/v1/cash-registers", "create_cash_register")
            .needs(Need::Admin)
            .idempotent()
            .created()
            .to(registers::http::create_cash_register),
        get("/v1/cash-registers/status", "list_cash_register_status")
            .needs(Need::SignedIn)
            .to(registers::http::list_cash_register_status),
        get("/v1/cash-registers/{register_id}", "get_cash_register")
            .needs(Need::SignedIn)
            .to(registers::http::get_cash_register),
        patch("/v1/cash-registers/{register_id}", "update_cash_register")
            .needs(Need::Admin)
            .to(registers::http::update_cash_register),
        put("/v1/cash-registers/{register_id}/favourites", "update_favourites")
            .needs(Need::CAISSE)
            .to(registers::http::update_favourites),
        delete("/v1/cash-registers/{register_id}", "delete_cash_register")
            .needs(Need::Admin)
            .no_content()
            .to(registers::http::delete_cash_register),
        post("/v1/cash-sessions", "open_session")
            .needs(Need::CAISSE)
            .idempotent()
            .created()
            .to(sessions::http::open_session),
        get("/v1/cash-sessions", "list_sessions")
            .needs(Need::SignedIn)
            .to(sessions::http::list_sessions),
        get("/v1/cash-sessions/current", "get_current_session")
            .needs(Need::SignedIn)
            .to(sessions::http::get_current_session),
        get("/v1/cash-sessions/status/{register_id}", "get_session_status")
            .needs(Need::SignedIn)
            .to(sessions::http::get_session_status),
        get("/v1/cash-sessions/deferred/check", "check_deferred_session")
            .needs(Need::SignedIn)
            .to(sessions::http::check_deferred_session),
        get("/v1/cash-sessions/{session_id}", "get_session")
            .needs(Need::Admin)
            .to(sessions::http::get_session),
        put("/v1/cash-sessions/{session_id}", "update_session")
            .needs(Need::CAISSE)
            .to(sessions::http::update_session),
        post("/v1/cash-sessions/{session_id}/adopt", "adopt_session")
            .needs(Need::Admin)
            .idempotent()
            .to(sessions::http::adopt_session),
        post("/v1/cash-sessions/{session_id}/close", "close_session")
            .needs(Need::CAISSE)
            .idempotent()
            .to(sessions::http::close_session),
        get("/v1/cash-sessions/{session_id}/step", "get_session_step")
            .needs(Need::CAISSE)
            .to(sessions::http::get_session_step),
        put("/v1/cash-sessions/{session_id}/step", "update_session_step")
            .needs(Need::CAISSE)
            .to(sessions::http::update_session_step),
        get("/v1/cash-sessions/{session_id}/report", "get_session_report")
            .needs(Need::CAISSE)
            .to(reports::http::get_session_report),
        post("/v1/admin/cash-sessions/fix-blocked-deferred", "fix_blocked_deferred")
            .needs(Need::SuperAdmin)
            .to(maintenance::http::fix_blocked_deferred),
        post(
            "/v1/admin/cash-sessions/merge-duplicate-deferred",
            "merge_duplicate_deferred",
        )
        .needs(Need::SuperAdmin)
        .to(maintenance::http::merge_duplicate_deferred),
        get("/v1/cash-sessions/{session_id}/draft", "get_draft")
            .needs(Need::CAISSE)
            .to(drafts::http::get_draft),
        put("/v1/cash-sessions/{session_id}/draft", "save_draft")
            .needs(Need::CAISSE)
            .no_content()
            .to(drafts::http::save_draft),
        delete("/v1/cash-sessions/{session_id}/draft", "delete_draft")
            .needs(Need::CAISSE)
            .no_content()
            .to(drafts::http::delete_draft),
        get("/v1/cash-sessions/{session_id}/waiting-tickets", "list_waiting_tickets")
            .needs(Need::CAISSE)
            .to(waiting::http::list_waiting_tickets),
        post("/v1/cash-sessions/{session_id}/waiting-tickets", "hold_ticket")
            .needs(Need::CAISSE)
            .idempotent()
            .created()
            .to(waiting::http::hold_ticket),
        post("/v1/waiting-tickets/{ticket_id}/resume", "resume_ticket")
            .needs(Need::CAISSE)
            .idempotent()
            .to(waiting::http::resume_ticket),
        delete("/v1/waiting-tickets/{ticket_id}", "delete_waiting_ticket")
            .needs(Need::CAISSE)
            .no_content()
            .to(waiting::http::delete_waiting_ticket),
        get("/v1/cash-sessions/{session_id}/movements", "list_cash_movements")
            .needs(Need::CAISSE)
            .to(movements::http::list_cash_movements),
        post("/v1/cash-sessions/{session_id}/movements", "create_cash_movement")
            .needs(Need::CAISSE)
            .idempotent()
            .created()
            .to(movements::http::create_cash_movement),
        post("/v1/sales", "create_sale")
            .needs(Need::CAISSE)
            .idempotent()
            .to(sales::http::create_sale),
        get("/v1/sales", "list_sales")
            .needs(Need::SignedIn)
            .to(sales::http::list_sales),
        get("/v1/sales/{sale_id}", "get_sale")
            .needs(Need::SignedIn)
            .to(sales::http::get_sale),
        put("/v1/sales/{sale_id}", "update_sale")
            .needs(Need::Admin)
            .refused_with(&SALE_EDIT_FORBIDDEN)
            .to(corrections::http::update_sale),
        patch("/v1/sales/{sale_id}/items/{item_id}", "update_sale_item")
            .needs(Need::CAISSE)
            .to(corrections::http::update_sale_item),
        patch("/v1/sales/{sale_id}/items/{item_id}/weight", "update_sale_item_weight")
            .needs(Need::Admin)
            .to(corrections::http::update_sale_item_weight),
        post("/v1/transactions", "create_transaction")
            .public()
            .to(transactions::http::create_transaction),
        post("/v1/transactions/log", "log_transaction")
            .needs(Need::SignedIn)
            .to(transactions::http::log_transaction),
        get("/v1/admin/transaction-logs", "list_transaction_logs")
            .needs(Need::Admin)
            .limited(30)
            .to(transactions::http::list_transaction_logs),
        post("/v1/sales/{sale_id}/receipts", "create_receipt")
            .needs(Need::CAISSE)
            .idempotent()
            .created()
            .to(receipts::http::create_receipt),
        get("/v1/receipts/{receipt_id}/pdf", "get_receipt_pdf")
            .needs(Need::CAISSE)
            .to(receipts::http::get_receipt_pdf),
        get("/v1/cash-registers/{register_id}/printer", "get_printer")
            .needs(Need::CAISSE)
            .to(printing::http::get_printer),
        put("/v1/cash-registers/{register_id}/printer", "update_printer")
            .needs(Need::Admin)
            .to(printing::http::update_printer),
        delete("/v1/cash-registers/{register_id}/printer", "delete_printer")
            .needs(Need::Admin)
            .no_content()
            .to(printing::http::delete_printer),
        post("/v1/cash-registers/{register_id}/printer/test", "print_test")
            .needs(Need::Admin)
            .created()
            .to(printing::http::print_test),
        post("/v1/cash-registers/{register_id}/printer/drawer", "open_drawer")
            .needs(Need::CAISSE)
            .created()
            .to(printing::http::open_drawer),
        get("/v1/cash-registers/{register_id}/printer/status", "get_printer_status")
            .needs(Need::CAISSE)
            .to(printing::http::get_printer_status),
        get("/v1/print-jobs", "list_print_jobs")
            .needs(Need::CAISSE)
            .to(printing::http::list_print_jobs),
        post("/v1/print-jobs/{job_id}/retry", "retry_print_job")
            .needs(Need::CAISSE)
            .to(printing::http::retry_print_job),
        post("/v1/print-jobs/{job_id}/drop", "drop_print_job")
            .needs(Need::CAISSE)
            .to(printing::http::drop_print_job),
        post("/v1/cash-sessions/{session_id}/print", "print_session_report")
            .needs(Need::CAISSE)
            .created()
            .to(printing::http::print_session_report),
        get("/v1/cash-sessions/{session_id}/report.pdf", "get_session_report_pdf")
            .needs(Need::CAISSE)
            .to(reports::http::get_session_report_pdf),
        get("/v1/admin/reports/cash-sessions", "list_report_files")
            .needs(Need::Admin)
            .limited(30)
            .to(exports::http::list_report_files),
        get(
            "/v1/admin/reports/cash-sessions/by-session/{session_id}",
            "get_session_report_csv",
        )
        .needs(Need::Admin)
        .limited(60)
        .to(exports::http::get_session_report_csv),
        get("/v1/admin/reports/cash-sessions/{filename}", "download_report_file")
            .needs(Need::Admin)
            .limited(60)
            .to(exports::http::download_report_file),
        post("/v1/admin/reports/cash-sessions/export-bulk", "export_sessions")
            .needs(Need::Admin)
            .limited(10)
            .to({
                let progresses = progresses.clone();
                move |ctx: Ctx, body: Json<ExportBulk>| exports::http::export_sessions(progresses.clone(), ctx, body)
            }),
        get("/v1/admin/reports/exports/{progress_id}", "get_export_progress")
            .needs(Need::Admin)
            .to(move |_: Ctx, Path(id): Path<String>| {
                std::future::ready(exports::http::get_export_progress(&progresses, &id))
            }),
    ]
}
