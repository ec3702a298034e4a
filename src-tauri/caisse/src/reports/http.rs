//! The report on the wire.

use super::dto::{PaymentLine, SaleLine, SessionReport};
use super::{document, store};
use crate::exports::dto::Pdf;
use crate::payment::PaymentMethod;
use crate::pending::PendingReport as _;
use crate::refusals::SESSION_NOT_FOUND;
use crate::{sales, sessions, totals};
use recyclique_documents::Stage;
use recyclique_kernel::Id;
use recyclique_platform::Failure;
use recyclique_platform::db::ReadTx;
use recyclique_platform::http::{Attachment, Ctx, Json, Path};

pub(crate) async fn get_session_report(ctx: Ctx, Path(id): Path<String>) -> Result<Json<SessionReport>, Failure> {
    let id = sessions::http::session_id(&id)?;
    ctx.read(move |tx| session_report(tx, id)).await.map(Json)
}

pub(crate) async fn get_session_report_pdf(ctx: Ctx, Path(id): Path<String>) -> Result<Attachment<Pdf>, Failure> {
    let (id, now) = (sessions::http::session_id(&id)?, ctx.now());
    let report = ctx.read(move |tx| document::session_report(tx, id, now)).await?;
    let letter = if matches!(report.stage, Stage::X) { "x" } else { "z" };
    let name = format!("rapport-{letter}-{}.pdf", report.opened_at.date_time().format("%Y%m%d"));
    let bytes = tokio::task::spawn_blocking(move || report.pdf())
        .await
        .map_err(Failure::fault)?;
    Ok(Attachment::bytes(name, bytes))
}

pub(super) fn session_report(tx: &ReadTx, id: Id) -> Result<SessionReport, Failure> {
    let header = store::select_header(tx, id)?.ok_or(&SESSION_NOT_FOUND)?;
    let totals = totals::store::compute_totals(tx, id)?;
    let counts = store::count_by_method(tx, id)?;
    let categories = store::list_categories(tx, id)?;
    let sales = sales::store::list_session_sales(tx, id)?;
    let closing = header.closing.as_ref();
    let counted = closing.and_then(|closing| closing.counted.as_ref());
    let payments = PaymentMethod::ALL
        .into_iter()
        .map(|method| PaymentLine {
            payment_method: method,
            count: counts.iter().find(|(m, _)| *m == method).map_or(0, |(_, count)| *count),
            amount: totals.kept(method),
            expected: totals.expected(method, header.initial),
            counted: counted
                .and_then(|all| all.iter().find(|c| c.payment_method == method))
                .map(|c| c.amount),
        })
        .collect();
    Ok(SessionReport {
        session_id: id,
        is_final: closing.is_some(),
        register_id: header.register_id,
        register_name: header.register_name,
        site_name: header.site_name,
        operator_id: header.operator_id,
        operator_name: header.operator_name,
        opened_at: header.opened_at,
        closed_at: closing.map(|c| c.closed_at),
        closed_by_name: closing.and_then(|c| c.closed_by_name.clone()),
        initial_amount: header.initial,
        number_of_sales: totals.number_of_sales,
        number_of_items: categories.iter().map(|c| c.quantity).sum(),
        total_sales: totals.sales,
        total_donations: totals.donations,
        total_weight: categories.iter().map(|c| c.weight).sum(),
        change_given: totals.change,
        expected_total: closing.map_or_else(|| totals.expected_total(header.initial), |c| c.expected),
        expected_cash: totals.expected(PaymentMethod::Cash, header.initial),
        actual_amount: closing.map(|c| c.actual),
        variance: closing.map(|c| c.variance),
        variance_comment: closing.and_then(|c| c.comment.clone()),
        payments,
        categories,
        sales: sales.into_iter().map(sale_line).collect(),
        initial_denominations: header.initial_denominations,
        denominations: header.closing.and_then(|c| c.denominations),
    })
}

fn sale_line(sale: sessions::dto::SessionSale) -> SaleLine {
    let mut payment_methods: Vec<PaymentMethod> = sale.payments.iter().map(|p| p.payment_method).collect();
    payment_methods.dedup();
    SaleLine {
        id: sale.id,
        ticket_number: sale.ticket_number,
        created_at: sale.created_at,
        operator_name: sale.operator_name,
        total_amount: sale.total_amount,
        donation: sale.donation.unwrap_or_default(),
        payment_methods,
        note: sale.note,
    }
}
